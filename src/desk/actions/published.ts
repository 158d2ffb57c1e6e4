import { DeskError } from '../desk-error.ts';
import { contentPlace, folderOrRefuse, placeOrRefuse } from '../intake/paths.ts';
import type { Snapshot, Storage, StoredFile } from '../storage.ts';
import type { Handler } from './desk.ts';
import { textOf } from './text.ts';

/** `entriesByFolder`: every text of a collection, or a page of them. */
export const entriesByFolder: Handler<'entriesByFolder'> = async ({ storage }, params) => {
  const folder = folderOrRefuse(params.folder);
  const ending = `.${params.extension.replace(/^\./, '')}`;
  const published = await storage.published();
  const files = (await published.files(folder))
    .filter(({ path }) => path.endsWith(ending) && contentPlace(path) !== null)
    .filter(({ path }) => path.slice(folder.length + 1).split('/').length <= params.depth)
    .sort(newestFirst);
  const { page, pageSize } = params;
  const wanted = page === undefined ? files : files.slice((page - 1) * pageSize, page * pageSize);
  const entries = await Promise.all(
    wanted.map(async (file) => {
      const data = await textOf(storage, file);
      return { data: params.bodies ? data : frontMatter(data), file: fileInfo(file) };
    }),
  );
  if (page === undefined) return entries;
  const count = files.length;
  return { entries, page, pageSize, pageCount: Math.ceil(count / pageSize), count };
};

/** `entriesByFiles`: the named texts in the order asked; what is not there has no data. */
export const entriesByFiles: Handler<'entriesByFiles'> = async ({ storage }, { files }) => {
  for (const { path } of files) placeOrRefuse(path);
  const published = await storage.published();
  return Promise.all(
    files.map(async ({ path, label }) => {
      const file = await textFile(published, path);
      return file
        ? { data: await textOf(storage, file), file: { ...fileInfo(file), label } }
        : { data: null, file: { path, label, id: null } };
    }),
  );
};

/** `getEntry`: one text. */
export const getEntry: Handler<'getEntry'> = async ({ storage }, { path }) => {
  placeOrRefuse(path);
  const file = await textFile(await storage.published(), path);
  if (!file) throw notPublished(path);
  return entry(storage, file);
};

/** A text as Decap takes it. */
async function entry(storage: Storage, file: StoredFile) {
  return { data: await textOf(storage, file), file: fileInfo(file) };
}

function fileInfo({ path, id }: StoredFile) {
  return { path, id };
}

async function textFile(published: Snapshot, path: string): Promise<StoredFile | null> {
  const place = placeOrRefuse(path);
  return place.text === path ? published.file(path) : null;
}

/** The refusal of a file that readers don't have. */
export function notPublished(path: string): DeskError {
  return new DeskError(
    'not-found',
    `Berkas ${path} tidak ada di situs yang terbit; muat ulang daftar di /admin/.`,
  );
}

/** The front matter of a text with its fences, which is all that a list shows. */
function frontMatter(data: string): string {
  return /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(data)?.[0] ?? '';
}

/** Newest month first, then by name; folders without months by name alone. */
function newestFirst(one: StoredFile, other: StoredFile): number {
  const [first, second] = [month(one.path), month(other.path)];
  if (first !== second) return first < second ? 1 : -1;
  return one.path < other.path ? -1 : 1;
}

function month(path: string): string {
  return /\/(\d{4}\/\d{2})\//.exec(path)?.[1] ?? '';
}
