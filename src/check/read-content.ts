import { type Collection, entryPlace } from '../schema/collections.ts';
import { entrySchema } from '../schema/content-type.ts';
import { isPictureName } from '../schema/files.ts';
import type { ExampleMatter } from './fix/example-value.ts';
import { type LoadRegions, learn } from './knowledge.ts';
import type { PictureProbe } from './picture.ts';
import { isAttachment, isText, misplaced } from './place/misplaced.ts';
import { byPlace, isError, type Problem, problemAt, wholeFile } from './problem.ts';
import { readBody } from './read/body-references.ts';
import { decodeText } from './read/file-text.ts';
import { readEntry } from './read-entry.ts';
import { attachmentProblems } from './rules/attachment-bytes.ts';
import { filesPresent, filesUsed, referencesOf } from './rules/attachments.ts';
import { entryRules } from './rules/entry-rules.ts';
import { identityProblems } from './rules/identity-problems.ts';
import type { Knowledge, ReadEntry } from './rules/rule.ts';
import { schemaProblems } from './rules/schema-problems.ts';
import { type ContentSource, folderOf, nameOf } from './source.ts';

export interface CheckOptions {
  readonly probe: PictureProbe;
  readonly regions: LoadRegions;
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

/** Reads content piece by piece: settings first, then entries by path. Keeps no text it has told of. */
export async function* readContent(
  source: ContentSource,
  { probe, regions, only = { has: () => true } }: CheckOptions,
): AsyncGenerator<Reading> {
  const { known, settings } = await learn(source, regions);
  for (const { path, problems } of settings) {
    if (only.has(path)) yield reading(path, problems);
  }
  const settingsPaths = new Set(settings.map(({ path }) => path));
  for (const path of known.files.paths) {
    if (settingsPaths.has(path)) continue;
    const place = entryPlace(path);
    if (place) {
      const folder = folderOf(path);
      const names = known.files.namesIn(folder);
      if (!names.some((name) => only.has(`${folder}/${name}`))) continue;
      const { entry, problems } = readEntry(path, place, await source.read(path));
      const found = [...problems, ...(entry ? entryProblems(entry, known) : [])];
      found.push(...(await folderProblems(path, entry, known, source, probe)));
      const kept = withoutRepeats(found).sort(byPlace);
      const { collection, id } = place;
      yield entry && !kept.some(isError)
        ? { path, collection, id, entry: { data: entry.data, body: entry.body }, problems: kept }
        : { path, collection, id, problems: kept };
    } else if (!belongsToEntry(path, known) && only.has(path)) {
      yield reading(path, await strayProblems(path, known, source, probe));
    }
  }
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

function reading(path: string, problems: readonly Problem[]): Reading {
  return { path, collection: null, id: null, problems: [...problems].sort(byPlace) };
}

function entryProblems(entry: ReadEntry, known: Knowledge): Problem[] {
  const { collection } = entry;
  return [
    ...schemaProblems(entry, collection.fields, entrySchema(collection), matterOf(entry, known)),
    ...entryRules.flatMap((rule) => rule(entry, known)),
  ];
}

function matterOf(entry: ReadEntry, known: Knowledge): ExampleMatter {
  return {
    body: entry.body,
    month: /^(\d{4}\/\d{2})\//.exec(entry.id)?.[1] ?? null,
    offset: known.offset,
    kim: known.kims[0] ?? null,
    topic: known.topics?.[0]?.slug ?? null,
    region: known.covered[0] ?? null,
    picture: known.files.namesIn(entry.folder).find(isPictureName) ?? null,
  };
}

/** What is wrong with the files beside an entry, and with how it names them. */
async function folderProblems(
  path: string,
  entry: ReadEntry | null,
  { files }: Knowledge,
  source: ContentSource,
  probe: PictureProbe,
): Promise<Problem[]> {
  const folder = folderOf(path);
  const others = files.namesIn(folder).filter((name) => name !== nameOf(path));
  const attachments = others.filter(isAttachment);
  const found: Problem[] = [];
  const body = entry ? readBody(entry) : null;
  const references = entry && body ? referencesOf(entry, body.references) : new Map();
  if (entry && body) {
    const { problems, meant } = filesPresent(references, others);
    const isNamed = (name: string) => references.has(name) || meant.has(name);
    found.push(...body.problems, ...problems, ...filesUsed(entry, isNamed, attachments));
  }
  for (const name of attachments) {
    const bytes = await source.read(`${folder}/${name}`);
    found.push(
      ...(await attachmentProblems(`${folder}/${name}`, bytes, references.get(name), probe)),
    );
  }
  for (const name of others.filter((other) => !isAttachment(other))) {
    found.push(...(await strayProblems(`${folder}/${name}`, { files }, source, probe)));
  }
  return found;
}

async function strayProblems(
  path: string,
  { files }: Pick<Knowledge, 'files'>,
  source: ContentSource,
  probe: PictureProbe,
): Promise<Problem[]> {
  const isSettingsPicture = folderOf(path) === 'content/pengaturan' && isPictureName(nameOf(path));
  const bytes = isText(path) || isSettingsPicture ? await source.read(path) : null;
  if (isSettingsPicture) return attachmentProblems(path, bytes, undefined, probe);
  const text = isText(path) ? decodeText(path, bytes) : '';
  if (typeof text !== 'string')
    return [problemAt(wholeFile(path), text), misplaced(path, '', files)];
  return [misplaced(path, text, files), ...identityProblems(path, text, () => null)];
}

function belongsToEntry(path: string, { files }: Knowledge): boolean {
  const index = `${folderOf(path)}/index.md`;
  return entryPlace(index) !== null && files.has(index);
}

/** Of two rules on one value, the one that says more: what it should have named, over its form. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const told = new Set(
    problems
      .filter(({ rule }) => /^(?:unknown-(?:kim|topic|region)|alias-form|missing-file)$/.test(rule))
      .map(({ field }) => field),
  );
  return problems.filter(({ rule, field }) => rule !== 'wrong-value' || !told.has(field));
}
