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
  type YAMLError,
} from 'yaml';

/** A place in a text, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text can't be read as data, for the person who typed it. */
export class UnreadableError extends Error {
  readonly code: string;
  readonly position: Position;
  /** The line to put in place of the broken one, when it can be told. */
  readonly fix: string | null;

  constructor(code: string, message: string, position: Position, fix: string | null = null) {
    super(message);
    this.name = 'UnreadableError';
    this.code = code;
    this.position = position;
    this.fix = fix;
  }
}

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
  refuseReferences(document, position);
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

function refuseReferences(document: Document.Parsed, position: (offset: number) => Position): void {
  visit(document, {
    Node(_key, node) {
      const at = position(node.range?.[0] ?? 0);
      if ('anchor' in node && node.anchor) {
        throw new UnreadableError(
          'anchor',
          `Tanda &${node.anchor} tidak boleh dipakai di sini. Tulis nilainya langsung, atau apit dengan tanda kutip.`,
          at,
        );
      }
      if (node.tag?.startsWith('!')) {
        throw new UnreadableError(
          'tag',
          `Tanda ${node.tag} tidak boleh dipakai di sini. Apit nilainya dengan tanda kutip.`,
          at,
        );
      }
    },
    Alias(_key, node) {
      throw new UnreadableError(
        'anchor',
        `Tanda *${node.source} tidak boleh dipakai di sini. Apit nilainya dengan tanda kutip.`,
        position(node.range?.[0] ?? 0),
      );
    },
  });
}

function offsetOf(root: ParsedNode | null, path: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyText(item) === String(step));
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

function brokenYaml(error: YAMLError, text: string, position: Position): UnreadableError {
  const lines = text.split('\n');
  const row = lines[position.line - 1] ?? '';
  const tab = lines.findIndex((line) => /^\s*\t/.test(line));
  if (error.code === 'TAB_AS_INDENT' || tab !== -1) {
    const line =
      error.code === 'TAB_AS_INDENT' && row.includes('\t') ? position.line - 1 : Math.max(tab, 0);
    return new UnreadableError(
      'tab',
      'Baris ini diawali tab. Ganti tab dengan dua spasi.',
      { line: line + 1, column: 1 },
      (lines[line] ?? '').replaceAll('\t', '  '),
    );
  }
  const colon = unquotedColon(lines, position.line - 1);
  if (colon) {
    return new UnreadableError(
      'colon',
      'Nilai ini memuat titik dua, sehingga tidak terbaca. Apit nilainya dengan tanda kutip.',
      { line: colon.index + 1, column: colon.column },
      colon.fix,
    );
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^\s*([^:\s]+):/.exec(row)?.[1] ?? '';
    return new UnreadableError(
      'duplicate-key',
      `Kunci ${key} tertulis dua kali. Hapus salah satunya.`,
      position,
    );
  }
  const quote = openQuote(lines, position.line - 1);
  if (quote) {
    return new UnreadableError(
      'quote',
      'Tanda kutip di baris ini belum ditutup.',
      { line: quote.index + 1, column: 1 },
      quote.fix,
    );
  }
  return new UnreadableError(
    'yaml',
    'Baris ini tidak terbaca. Periksa tanda kutip, titik dua, dan jarak di awal baris; setiap baris ditulis seperti kunci: nilai.',
    position,
  );
}

/** `title: "Banjir`, on the line of the error or the nearest before it. */
function openQuote(lines: readonly string[], near: number): { index: number; fix: string } | null {
  for (let index = Math.min(near, lines.length - 1); index >= 0; index -= 1) {
    const row = lines[index] ?? '';
    const mark = /^\s*(?:- )?[\w-]+: +(["'])[^"']*$/.exec(row)?.[1];
    if (mark) return { index, fix: `${row.trimEnd()}${mark}` };
  }
  return null;
}

/** `title: Banjir: air naik`, on the line of the error or the one before it. */
function unquotedColon(
  lines: readonly string[],
  near: number,
): { index: number; column: number; fix: string } | null {
  for (const index of [near, near - 1]) {
    const match = /^(\s*(?:- )?[\w-]+: +)([^"'[{|>&*!].*?:(?:\s.*|))$/.exec(lines[index] ?? '');
    if (match) {
      const [, key = '', value = ''] = match;
      return {
        index,
        column: key.length + 1,
        fix: `${key}"${value.trim().replace(/["\\]/g, '\\$&')}"`,
      };
    }
  }
  return null;
}
