import { DeskError } from '../desk-error.ts';
import { contentPlace, placeOrRefuse, textPath, textPathOf } from '../intake/paths.ts';
import type { Draft, DraftFile, DraftKey, Storage, StoredFile } from '../storage.ts';
import type { Handler } from './desk.ts';
import { findDraft } from './find-draft.ts';
import { mediaAnswer } from './media.ts';
import { textOf } from './text.ts';

/** `unpublishedEntries`: names of all drafts, or with `detail` the whole board. */
export const unpublishedEntries: Handler<'unpublishedEntries'> = async (
  { storage },
  { detail },
) => {
  const drafts = (await storage.drafts()).filter((draft) => textPathOf(draft) !== null);
  if (!detail) return drafts.map(({ collection, slug }) => `${collection}/${slug}`);
  const files = await storage.draftFiles(drafts);
  return Promise.all(
    drafts.map((draft, index) => draftWithText(storage, draft, files[index] ?? [])),
  );
};

/** `unpublishedEntry`: the state of one draft and the files it brings. */
export const unpublishedEntry: Handler<'unpublishedEntry'> = async ({ storage }, params) => {
  const draft = await findDraft(storage, 'id' in params ? keyOf(params.id) : params);
  const [files = []] = await storage.draftFiles([draft]);
  return draftAnswer(draft, files);
};

/** `unpublishedEntryDataFile`: the text of a draft. */
export const unpublishedEntryDataFile: Handler<'unpublishedEntryDataFile'> = async (
  { storage },
  params,
) => {
  const file = await draftFile(storage, params);
  return { data: await textOf(storage, file), id: file.id };
};

/** `unpublishedEntryMediaFile`: a picture of a draft. */
export const unpublishedEntryMediaFile: Handler<'unpublishedEntryMediaFile'> = async (
  { storage },
  params,
) => mediaAnswer(storage, await draftFile(storage, params), true);

function keyOf(id: string): DraftKey {
  const slash = id.indexOf('/');
  return { collection: id.slice(0, slash), slug: id.slice(slash + 1) };
}

function draftAnswer(draft: Draft, files: readonly DraftFile[]) {
  const { collection, slug, status, head } = draft;
  const folder = contentPlace(textPath(draft))?.folder;
  return {
    collection,
    slug,
    status,
    updatedAt: draft.updatedAt.toISOString(),
    pullRequestAuthor: draft.startedBy,
    head,
    diffs: files.filter(({ path }) => contentPlace(path)?.folder === folder),
  };
}

async function draftWithText(storage: Storage, draft: Draft, files: readonly DraftFile[]) {
  const answer = draftAnswer(draft, files);
  const path = textPath(draft);
  const changed = answer.diffs.find((diff) => diff.path === path);
  const file = changed ?? (await storage.snapshot(draft).file(path));
  const dataFiles = file
    ? [{ path, id: file.id, newFile: changed?.newFile ?? false, data: await textOf(storage, file) }]
    : [];
  return { ...answer, dataFiles };
}

async function draftFile(
  storage: Storage,
  { collection, slug, path }: DraftKey & { path: string },
): Promise<StoredFile> {
  const place = placeOrRefuse(path);
  const draft = await findDraft(storage, { collection, slug });
  const inside = place.folder === contentPlace(textPath(draft))?.folder;
  const file = inside ? await storage.snapshot(draft).file(path) : null;
  if (file) return file;
  throw new DeskError('not-found', `Berkas ${path} tidak ada di draf ini; muat ulang drafnya.`);
}
