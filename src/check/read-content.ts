import { type Collection, type EntryPlace, entryPlace } from '../schema/collections.ts';
import { type LoadRegions, learn } from './knowledge.ts';
import type { PictureProbe } from './picture.ts';
import { byPlace, isError, type Problem } from './problem.ts';
import { inOrder } from './read/in-order.ts';
import { readEntry } from './read-entry.ts';
import { judgeEntry, withoutRepeats } from './rules/judge-entry.ts';
import { type FileTools, judgeFolder, judgeStray, standsBesideEntry } from './rules/judge-files.ts';
import type { Knowledge } from './rules/rule.ts';
import { type ContentSource, folderOf } from './source.ts';

export interface CheckOptions {
  readonly probe: PictureProbe;
  readonly regions: LoadRegions;
  /** What counts as now. Default: the machine's clock. */
  readonly now?: Date | undefined;
  /** Paths to tell of; everything is still judged against the whole tree. Default: all. */
  readonly only?: { has(path: string): boolean };
}

/** One entry with the files beside it, one settings file, or one file that is neither. */
export interface Reading {
  /** The entry's `index.md`, or the file. */
  readonly path: string;
  /** Null for a file that is no entry. */
  readonly collection: Collection | null;
  readonly id: string | null;
  /** Present when nothing about the entry is an error. Values are the text typed. */
  readonly entry?: { readonly data: Readonly<Record<string, unknown>>; readonly body: string };
  /** In the order they stand in the files. */
  readonly problems: readonly Problem[];
}

/**
 * Reads content piece by piece: settings first, then everything else by path. Only a few texts are
 * in memory at a time.
 */
export async function* readContent(
  source: ContentSource,
  { probe, regions, now = new Date(), only = { has: () => true } }: CheckOptions,
): AsyncGenerator<Reading> {
  const { known, settings } = await learn(source, regions, now);
  const { files } = known;
  for (const { path, problems } of settings) {
    if (only.has(path)) yield withoutEntry(path, problems);
  }
  const settingsPaths = new Set(settings.map(({ path }) => path));
  const asked = files.paths.filter((path) => {
    if (settingsPaths.has(path)) return false;
    if (!entryPlace(path)) return !standsBesideEntry(path, files) && only.has(path);
    const folder = folderOf(path);
    return files.namesIn(folder).some((name) => only.has(`${folder}/${name}`));
  });
  const tools = { source, files, probe };
  yield* inOrder(asked, async (path) => {
    const place = entryPlace(path);
    return place
      ? readPlaced(path, place, known, tools)
      : withoutEntry(path, await judgeStray(path, tools));
  });
}

/** Everything wrong with content. `files` counts the entries read. */
export async function checkContent(
  source: ContentSource,
  options: CheckOptions,
): Promise<{ readonly files: number; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  let files = 0;
  for await (const { collection, problems: found } of readContent(source, options)) {
    if (collection) files += 1;
    problems.push(...found);
  }
  return { files, problems };
}

async function readPlaced(
  path: string,
  place: EntryPlace,
  known: Knowledge,
  tools: FileTools,
): Promise<Reading> {
  const { entry, problems } = readEntry(path, place, await tools.source.read(path), known.contacts);
  const found = [
    ...problems,
    ...(entry ? judgeEntry(entry, known) : []),
    ...(await judgeFolder(path, entry, tools)),
  ];
  const told = withoutRepeats(found).sort(byPlace);
  const { collection, id } = place;
  return entry && !told.some(isError)
    ? { path, collection, id, entry: { data: entry.data, body: entry.body }, problems: told }
    : { path, collection, id, problems: told };
}

function withoutEntry(path: string, problems: readonly Problem[]): Reading {
  return { path, collection: null, id: null, problems: [...problems].sort(byPlace) };
}
