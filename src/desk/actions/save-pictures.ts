import { DeskError } from '../desk-error.ts';
import { type ContentPlace, isAttachment, placeOrRefuse } from '../intake/paths.ts';
import type { ParamsOf } from '../protocol.ts';
import type { Draft, FileChange, Snapshot, Storage } from '../storage.ts';

type Asset = ParamsOf<'persistEntry'>['assets'][number];

/** @throws {DeskError} `foreign-path` for a file that is not beside the text, or named twice */
export function requireOwnFolder(place: ContentPlace, assets: readonly Asset[]): void {
  const seen = new Set<string>();
  for (const { path } of assets) {
    const { kind, folder } = placeOrRefuse(path);
    const lower = path.toLowerCase();
    if (kind === 'entry' || kind === 'settings' || folder !== place.folder || seen.has(lower)) {
      throw new DeskError(
        'foreign-path',
        `Berkas ${path} tidak dapat disimpan bersama tulisan ini; foto harus di folder tulisannya, satu nama satu foto.`,
      );
    }
    seen.add(lower);
  }
}

/**
 * Pictures named by id: a file of this very entry, in the draft or published.
 * @throws {DeskError} `asset-missing` for any other
 */
export async function storedChanges(
  assets: readonly Asset[],
  folder: string,
  snapshots: readonly Snapshot[],
): Promise<FileChange[]> {
  const stored = assets.flatMap((asset) =>
    asset.content === undefined ? { path: asset.path, content: { id: asset.id } } : [],
  );
  if (stored.length === 0) return [];
  const files = await Promise.all(snapshots.map((snapshot) => snapshot.files(folder)));
  const known = new Set(files.flat().map(({ id }) => id));
  const missing = stored.find(({ content }) => !known.has(content.id));
  if (missing) {
    throw new DeskError(
      'asset-missing',
      `Foto ${missing.path} tidak tersimpan pada tulisan ini; pilih fotonya lagi, lalu simpan.`,
    );
  }
  return stored;
}

/**
 * Pictures that only the draft has and that left it: neither in the list of the save nor named in
 * the text. Where a published picture was replaced, that one comes back.
 */
export async function droppedPictures(
  storage: Storage,
  draft: Draft,
  published: Snapshot,
  file: { readonly path: string; readonly raw: string },
  assets: readonly Asset[],
): Promise<FileChange[]> {
  const kept = new Set(assets.map(({ path }) => path));
  const folder = `${file.path.slice(0, file.path.lastIndexOf('/'))}/`;
  const [files = []] = await storage.draftFiles([draft]);
  const dropped = files.filter(({ path }) => {
    const name = path.slice(folder.length);
    const named = file.raw.includes(name) || file.raw.includes(encodeURI(name));
    return path.startsWith(folder) && isAttachment(path) && !kept.has(path) && !named;
  });
  return Promise.all(
    dropped.map(async ({ path }) => {
      const before = await published.file(path);
      return { path, content: before ? { id: before.id } : null };
    }),
  );
}
