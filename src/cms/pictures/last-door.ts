import { inspectPicture } from './inspect.ts';
import { PictureError } from './picture-error.ts';
import { longestSide, shrinkPicture } from './shrink.ts';

/**
 * Looks at a picture once more as it leaves for the desk. One that came another way than through
 * the form (a local backup of old, a pasted one) is shrunk here, so that no metadata reaches git.
 * @param path where it will be kept
 * @throws {PictureError} when it can't be made clean under that name
 */
export async function cleanAtLastDoor(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const facts = inspectPicture(bytes);
  const fits = Math.max(facts?.width ?? 0, facts?.height ?? 0) <= longestSide;
  if (facts && !facts.metadata && fits && facts.kind !== 'gif') return bytes;
  const { blob, kind } = await shrinkPicture(new Blob([bytes]), name);
  if (!extensionOf[kind].test(name)) {
    throw new PictureError(`Foto ${name} perlu dipilih ulang: hapus dari isian, lalu pilih lagi.`);
  }
  return new Uint8Array(await blob.arrayBuffer());
}

const extensionOf = { jpeg: /\.jpe?g$/i, png: /\.png$/i, pdf: /\.pdf$/i } as const;
