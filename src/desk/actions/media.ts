import { signatureOf } from '../author.ts';
import { DeskError } from '../desk-error.ts';
import { toBase64 } from '../intake/base64.ts';
import { contentPlace, folderOrRefuse, isAttachment, placeOrRefuse } from '../intake/paths.ts';
import { refuseErrors } from '../refusal.ts';
import type { Snapshot, Storage, StoredFile } from '../storage.ts';
import { safeMessage } from './commit-words.ts';
import type { Handler } from './desk.ts';
import { attachmentBytes } from './incoming-file.ts';
import { notPublished } from './published.ts';
import { requireOneSpelling, requirePassable } from './standing-room.ts';
import { treeSource } from './tree-source.ts';

/** `getMedia`: the published pictures and documents directly in a folder. */
export const getMedia: Handler<'getMedia'> = async ({ storage }, { mediaFolder, bodies }) => {
  const folder = folderOrRefuse(mediaFolder);
  const files = (await (await storage.published()).files(folder)).filter(
    ({ path }) => isAttachment(path) && contentPlace(path)?.folder === folder,
  );
  return Promise.all(files.map((file) => mediaAnswer(storage, file, bodies)));
};

/** `getMediaFile`: one published picture or document. */
export const getMediaFile: Handler<'getMediaFile'> = async ({ storage }, { path }) => {
  placeOrRefuse(path);
  const file = await (await storage.published()).file(path);
  if (!file || !isAttachment(path)) throw notPublished(path);
  return mediaAnswer(storage, file, true);
};

/** `persistMedia`: adds a picture or document beside what is published, never over another. */
export const persistMedia: Handler<'persistMedia'> = async (desk, { asset, options, author }) => {
  const { storage } = desk;
  const content = attachmentBytes(asset);
  const signature = signatureOf(author);
  const tree = async () => treeSource(storage, await storage.published());
  const problems = await desk.check.onSave([{ path: asset.path, bytes: content }], tree);
  refuseErrors(problems, 'Berkas belum dapat disimpan');
  return storage.exclusive(async () => {
    const published = await storage.published();
    await requireHome(published, asset.path);
    const there = await published.file(asset.path);
    if (there) {
      if (sameBytes(await storage.read(there.id), content)) {
        return mediaAnswer(storage, there, true);
      }
      throw new DeskError(
        'exists',
        `Sudah ada berkas lain bernama ${asset.path}; ganti nama berkas Anda, lalu unggah lagi.`,
      );
    }
    const message = await safeMessage(desk, options.commitMessage, `Tambah ${asset.path}`);
    const file = await storage.addPublished(
      published,
      { path: asset.path, content },
      message,
      signature,
    );
    const { commit } = await storage.published();
    const { collection = '' } = contentPlace(asset.path) ?? {};
    desk.tell({ kind: 'media', collection, slug: asset.path, commit: commit ?? '' });
    return mediaAnswer(storage, file, true);
  });
};

/** A picture or document as Decap takes it. */
export async function mediaAnswer(
  storage: Storage,
  { path, id, size }: StoredFile,
  withContent: boolean,
) {
  const facts = { id, name: path.slice(path.lastIndexOf('/') + 1), path, size };
  if (!withContent) return facts;
  return { ...facts, content: toBase64(await storage.read(id)), encoding: 'base64' };
}

/** @throws {DeskError} when the file would stand beside no published text, or behind a link */
async function requireHome(published: Snapshot, path: string): Promise<void> {
  const { text, folder } = placeOrRefuse(path);
  if (text !== null && (await published.file(text)) === null) throw notPublished(text);
  await requirePassable(published, [path]);
  await requireOneSpelling(published, folder, [path]);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
