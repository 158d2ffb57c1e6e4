import {
  Document,
  isMap,
  isPair,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { brokenYaml, quotedValue } from './broken-yaml.ts';
import { type Position, UnreadableError } from './unreadable-error.ts';

export { type Position, UnreadableError };

/** Data in which every scalar is the text typed, and where each key of it stands. */
export interface YamlData {
  readonly data: Record<string, unknown>;
  /** Where a value's key stands; the nearest parent that exists when it does not. */
  readonly locate: (path: readonly (string | number)[]) => Position;
}

/**
 * Reads YAML with the failsafe schema: no number, boolean or date is made of any text, so
 * `62.10`, `0812`, `19:30` and `no` stay as typed.
 * @throws {UnreadableError} for broken YAML, a repeated key, an anchor, an alias or a tag
 */
export function readYaml(text: string): YamlData {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    // The library compares every key with every other.
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const error = document.errors[0] ?? document.warnings[0];
  if (error) throw brokenYaml(error, text, position(error.pos[0]));
  refuseReferences(document, text, position);
  refuseRepeatedKeys(document, position);
  if (document.contents !== null && !isMap(document.contents)) {
    throw new UnreadableError(
      'not-a-map',
      'Bagian ini harus berisi baris "kunci: nilai", misalnya title: Judul berita.',
      position(document.contents.range[0]),
    );
  }
  return {
    data: (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>,
    locate: (path) => position(offsetOf(document.contents, path)),
  };
}

/**
 * Writes data as YAML: text that other YAML 1.2 readers would take for a number or a boolean is
 * quoted, long lines are not folded (a diff shows the line that changed), and keys without a value
 * are left out.
 */
export function writeYaml(data: Record<string, unknown>): string {
  const filled = withoutEmpty(data);
  if (filled === undefined) return '';
  return new Document(filled, {
    schema: 'core',
    aliasDuplicateObjects: false,
  }).toString({
    lineWidth: 0,
  });
}

function withoutEmpty(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value instanceof Date) return value;
  const pairs = Object.entries(value)
    .map(([key, item]) => [key, withoutEmpty(item)] as const)
    .filter(([, item]) => item !== undefined);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

function refuseReferences(
  document: Document.Parsed,
  text: string,
  position: (offset: number) => Position,
): void {
  const refuse = (code: string, sign: string, offset: number): never => {
    const at = position(offset);
    throw new UnreadableError(
      code,
      `Tanda ${sign} di awal nilai tidak boleh dipakai di sini. Apit nilainya dengan tanda kutip.`,
      at,
      quotedValue(text, at.line),
    );
  };
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0;
      if ('anchor' in node && node.anchor) refuse('anchor', `&${node.anchor}`, offset);
      if (node.tag) refuse('tag', node.tag.replace('tag:yaml.org,2002:', '!!'), offset);
    },
    Alias(_key, node) {
      refuse('anchor', `*${node.source}`, node.range?.[0] ?? 0);
    },
  });
}

function refuseRepeatedKeys(
  document: Document.Parsed,
  position: (offset: number) => Position,
): void {
  visit(document, {
    Map(_key, map) {
      const seen = new Set<string>();
      for (const pair of map.items) {
        const key = keyText(pair);
        if (seen.has(key)) {
          throw new UnreadableError(
            'duplicate-key',
            `Kunci ${key} tertulis dua kali. Hapus salah satunya.`,
            position(rangeStart(pair.key) ?? 0),
          );
        }
        seen.add(key);
      }
    },
  });
}

function offsetOf(root: ParsedNode | null, path: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return offset;
      offset = rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = rangeStart(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** A map's pairs by key, kept: a file of a thousand unknown keys asks for each of them. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let known = pairs.get(map);
  if (!known) {
    known = new Map(map.items.filter((item) => isPair(item)).map((pair) => [keyText(pair), pair]));
    pairs.set(map, known);
  }
  return known;
}

function keyText(pair: Pair): string {
  const { key } = pair;
  return typeof key === 'object' && key !== null && 'value' in key
    ? String(key.value)
    : String(key);
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}
