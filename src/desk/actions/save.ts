import { signatureOf } from '../author.ts';
import { DeskError } from '../desk-error.ts';
import { type ContentPlace, placeOrRefuse, textPathOf } from '../intake/paths.ts';
import type { ParamsOf } from '../protocol.ts';
import { refuseErrors } from '../refusal.ts';
import type { Draft, DraftKey, FileChange, Storage } from '../storage.ts';
import { safeMessage } from './commit-words.ts';
import type { Handler } from './desk.ts';
import { attachmentBytes, textBytes } from './incoming-file.ts';
import { droppedPictures, requireOwnFolder, storedChanges } from './save-pictures.ts';
import { requireOneSpelling, requirePassable } from './standing-room.ts';
import { treeSource } from './tree-source.ts';
import { requireBase } from './versions.ts';

type Params = ParamsOf<'persistEntry'>;
type DataFile = NonNullable<Params['entry']>;
type Asset = Params['assets'][number];

/** `persistEntry`: one save of a draft, as one commit. */
export const persistEntry: Handler<'persistEntry'> = async (desk, params) => {
  const { storage } = desk;
  if (params.options.useWorkflow === false) throw reviewRequired();
  const { file, place, key } = target(params);
  requireOwnFolder(place, params.assets);
  const sent = sentChanges(file, params.assets);
  const author = signatureOf(params.author);
  const tree = async () => treeSource(storage, await storage.published());
  refuseErrors(await desk.check.onSave(sent, tree), 'Belum dapat disimpan');
  const plain = `Simpan ${key.collection}/${key.slug}`;
  const message = await safeMessage(desk, params.options.commitMessage, plain);

  return storage.exclusive(async () => {
    const published = await storage.published();
    const from = await storage.draft(key);
    const current = from ? storage.snapshot(from) : published;
    const pictures = params.assets.map(({ path }) => path);
    await requirePassable(current, [file.path, ...pictures]);
    await requireOneSpelling(current, place.folder, pictures);
    await requireBase(storage, { path: file.path, raw: file.raw, base: file.base, draft: from });
    const changes: FileChange[] = [
      ...sent.map(({ path, bytes }) => ({ path, content: bytes })),
      ...(await storedChanges(params.assets, place.folder, [current, published])),
      ...(from ? await droppedPictures(storage, from, published, file, params.assets) : []),
    ];
    const draft = await storage.saveDraft({
      key,
      from,
      published,
      changes,
      // Ready is a step of its own, with its own check.
      status: from?.status ?? firstStatus(params),
      message,
      author,
    });
    desk.tell({ kind: 'saved', ...key, commit: draft.head });
    return answer(storage, draft, file.path, params.assets);
  });
};

function firstStatus({ options }: Params) {
  return (options.status ?? 'draft') === 'draft' ? 'draft' : 'pending_review';
}

/** What a save is about. */
function target(params: Params): { file: DataFile; place: ContentPlace; key: DraftKey } {
  const file = params.entry ?? params.dataFiles?.[0];
  if (!file) throw new DeskError('malformed', 'Tidak ada tulisan yang dikirim; simpan lagi.');
  const place = placeOrRefuse(file.path);
  const key = { collection: place.collection, slug: file.slug };
  const { collectionName = place.collection } = params.options;
  if (collectionName !== place.collection || textPathOf(key) !== file.path) {
    throw new DeskError(
      'foreign-path',
      `Berkas ${file.path} bukan tempat untuk tulisan ini; buka tulisannya dari daftar di /admin/, lalu simpan lagi.`,
    );
  }
  if (typeof file.newPath === 'string' && file.newPath !== file.path) {
    throw new DeskError(
      'foreign-path',
      'Alamat tulisan tidak dapat dipindah dari sini; biarkan alamatnya, dan ganti judulnya saja.',
    );
  }
  return { file, place, key };
}

/** Files whose bytes came with the call: the text first, then pictures. */
function sentChanges(file: DataFile, assets: readonly Asset[]) {
  const pictures = assets.flatMap((asset) =>
    asset.content === undefined ? [] : { path: asset.path, bytes: attachmentBytes(asset) },
  );
  return [{ path: file.path, bytes: textBytes(file) }, ...pictures];
}

async function answer(
  storage: Storage,
  draft: Draft,
  path: string,
  assets: readonly { path: string }[],
) {
  const { collection, slug, status, head } = draft;
  const snapshot = storage.snapshot(draft);
  const idOf = async (one: string) => ({ path: one, id: (await snapshot.file(one))?.id ?? null });
  return {
    message: 'Tersimpan sebagai draf.',
    collection,
    slug,
    status,
    head,
    dataFiles: [await idOf(path)],
    assets: await Promise.all(assets.map((asset) => idOf(asset.path))),
  };
}

function reviewRequired(): DeskError {
  return new DeskError(
    'review-required',
    'Tulisan tidak dapat terbit tanpa draf; simpan sebagai draf, lalu terbitkan dari papan kerja.',
  );
}
