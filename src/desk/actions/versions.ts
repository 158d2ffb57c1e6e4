import { DeskError, type OtherVersion } from '../desk-error.ts';
import type { Draft, Storage } from '../storage.ts';
import { textOf } from './text.ts';

/** The newest version of a text: of its draft, or what is published; null when there is none. */
export async function otherVersion(
  storage: Storage,
  path: string,
  draft: Draft | null,
): Promise<OtherVersion | null> {
  const snapshot = draft ? storage.snapshot(draft) : await storage.published();
  const file = await snapshot.file(path);
  if (!file || snapshot.commit === null) return null;
  const change = await storage.lastChange(snapshot.commit, path);
  return {
    path,
    id: file.id,
    data: await textOf(storage, file),
    author: change?.author ?? '',
    updatedAt: (change?.date ?? new Date(0)).toISOString(),
    where: draft ? 'draft' : 'published',
    head: snapshot.commit,
  };
}

/**
 * Refuses a save that was begun on a version that is not the newest. A save that brings the
 * very text that is there already is no conflict: its answer was lost on the way.
 * @param base id of the version the editor opened, null for a new entry, undefined when not told
 * @throws {DeskError} `stale` with the other version
 */
export async function requireBase(
  storage: Storage,
  save: { path: string; raw: string; base: string | null | undefined; draft: Draft | null },
): Promise<void> {
  if (save.base === undefined) return;
  const other = await otherVersion(storage, save.path, save.draft);
  if ((other?.id ?? null) === save.base || other?.data === save.raw) return;
  throw new DeskError('stale', staleSentence(other, save.base), { other });
}

function staleSentence(other: OtherVersion | null, base: string | null): string {
  if (!other) {
    return 'Versi yang Anda buka sudah tidak ada karena drafnya dibuang; salin tulisan Anda, lalu simpan sebagai draf baru.';
  }
  if (base === null) {
    return `Sudah ada tulisan lain di ${other.path}; ganti nama pendek tulisan Anda, atau buka tulisan yang sudah ada.`;
  }
  const where = other.where === 'draft' ? 'di draf ini' : 'di situs yang terbit';
  return `${other.author} sudah menyimpan versi lain ${where} setelah Anda membukanya; bandingkan kedua versi, lalu simpan lagi.`;
}
