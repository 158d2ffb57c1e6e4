import { DeskError } from '../desk-error.ts';
import { contentPlace, placeOrRefuse, textPath, textPathOf } from '../intake/paths.ts';
import type { Draft, DraftKey, Storage, StoredFile } from '../storage.ts';
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
  return detail
    ? Promise.all(drafts.map((draft) => draftWithText(storage, draft)))
    : drafts.map(({ collection, slug }) => `${collection}/${slug}`);
};

/** `unpublishedEntry`: the state of one draft and the files it brings. */
export const unpublishedEntry: Handler<'unpublishedEntry'> = async ({ storage }, params) => {
  return draftAnswer(storage, await findDraft(storage, 'id' in params ? keyOf(params.id) : params));
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

async function draftAnswer(storage: Storage, draft: Draft) {
  const { collection, slug, status, head } = draft;
  const folder = contentPlace(textPath(draft))?.folder;
  const files = await storage.draftFiles(draft);
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

async function draftWithText(storage: Storage, draft: Draft) {
  const answer = await draftAnswer(storage, draft);
  const path = textPath(draft);
  const file = await storage.snapshot(draft).file(path);
  const newFile = answer.diffs.some((diff) => diff.path === path && diff.newFile);
  const dataFiles = file ? [{ path, id: file.id, newFile, data: await textOf(storage, file) }] : [];
  return { ...answer, dataFiles };
}

async function draftFile(
  storage: Storage,
  { collection, slug, path }: DraftKey & { path: string },
): Promise<StoredFile> {
  const draft = await findDraft(storage, { collection, slug });
  const place = placeOrRefuse(path);
  const inside = place.folder === contentPlace(textPath(draft))?.folder;
  const file = inside ? await storage.snapshot(draft).file(path) : null;
  if (file) return file;
  throw new DeskError('not-found', `Berkas ${path} tidak ada di draf ini; muat ulang drafnya.`);
}
