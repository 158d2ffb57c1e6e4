import { collections, entryPlace } from '../../schema/collections.ts';
import type { ContentType } from '../../schema/content-type.ts';
import { parseFrontMatter } from '../../schema/front-matter.ts';
import type { ContentSource } from '../source.ts';
import { inOrder } from './in-order.ts';
import { listAt, textAt } from './typed-data.ts';

/** Entry paths by a value that stands in them. */
type Holders = ReadonlyMap<string, readonly string[]>;

/** What must be known of all entries before one is judged. */
interface ReadAhead {
  /** Old addresses by entry path, of the entries that have any. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** By type: entry paths by the value of the type's unique key. */
  readonly held: ReadonlyMap<string, Holders>;
  /** By type: entry paths by the folder name of each entry they are made of. */
  readonly holders: ReadonlyMap<string, Holders>;
  /** By the path of an entry that others can be made of: what it holds in the keys they agree in. */
  readonly partValues: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/**
 * Every entry is looked at, since one of them may hold what another has; only those that hold
 * something are parsed.
 */
export async function readAhead(
  entries: readonly string[],
  source: ContentSource,
): Promise<ReadAhead> {
  const aliases = new Map<string, readonly string[]>();
  const held = new Map<string, Map<string, string[]>>();
  const holders = new Map<string, Map<string, string[]>>();
  const partValues = new Map<string, Readonly<Record<string, string>>>();
  const holdings = inOrder(entries, async (path) => ({
    path,
    ...holdingsOf(path, await source.read(path)),
  }));
  for await (const { path, type, old, value, parts, values } of holdings) {
    if (old.length > 0) aliases.set(path, old);
    if (value !== null) addTo(held, type, value, path);
    for (const part of new Set(parts)) addTo(holders, type, part, path);
    if (values) partValues.set(path, values);
  }
  return { aliases, held, holders, partValues };
}

function addTo(
  known: Map<string, Map<string, string[]>>,
  type: string,
  value: string,
  path: string,
): void {
  const values = known.get(type) ?? new Map<string, string[]>();
  known.set(type, values.set(value, [...(values.get(value) ?? []), path]));
}

function holdingsOf(path: string, bytes: Uint8Array | null) {
  const collection: ContentType | undefined = entryPlace(path)?.collection;
  const { name = '', unique, parts } = collection ?? {};
  const agreed = agreedKeys.get(name);
  const none = { type: name, old: [], value: null, parts: [], values: null };
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  const mayHold = unique ?? parts ?? agreed;
  if (mayHold === undefined && !/^aliases[ \t]*:/m.test(text)) return none;
  try {
    const { data } = parseFrontMatter(text);
    return {
      type: name,
      old: listAt(data, ['aliases']).map(String),
      value: unique === undefined ? null : textAt(data, [unique]),
      parts: parts ? listAt(data, [parts.key]).map((part) => String(part).trim()) : [],
      values: agreed ? valuesOf(data, agreed) : null,
    };
  } catch {
    // Its own reading says why it can't be read.
    return none;
  }
}

function valuesOf(data: unknown, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = textAt(data, [key]);
      return value === null ? [] : [[key, value]];
    }),
  );
}

/** By type of entries that others are made of: the keys in which they agree. */
const agreedKeys: ReadonlyMap<string, readonly string[]> = new Map(
  collections.flatMap((type: ContentType) => {
    const widget = type.parts && type.fields[type.parts.key]?.widget;
    return type.parts && widget?.kind === 'entries' ? [[widget.of, type.parts.agree]] : [];
  }),
);
