import matter from 'gray-matter';
import { type Position, UnreadableError } from './yaml/unreadable-error.ts';
import { readYaml, writeYaml, type YamlData } from './yaml/yaml.ts';

/** An entry's file, read. */
export interface FrontMatter extends YamlData {
  /** Markdown below the front matter, with `\n` line endings. */
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
}

const refuseCode = {
  parse: () => {
    throw new UnreadableError('executable', executableMessage, { line: 1, column: 1 }, '---');
  },
};
const executableMessage =
  'Baris pertama meminta program dijalankan. Baris pertama harus berisi --- saja.';

/**
 * Splits an entry into its data and its Markdown. A byte order mark and CRLF are accepted.
 * @throws {UnreadableError} with the line of the file: no front matter, no closing line, front
 * matter in another language (which gray-matter would run), a hole of empty lines, or broken YAML
 */
export function parseFrontMatter(file: string): FrontMatter {
  const text = trimClosingLine(file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  refuseHole(text.slice(0, closingLine(text)));
  let read: YamlData | undefined;
  // gray-matter puts text and data apart; options keep it from caching every file it ever saw.
  const { content } = matter(text, {
    engines: {
      yaml: {
        parse: (yaml) => {
          read = readYaml(yaml);
          return read.data;
        },
      },
      javascript: refuseCode,
      js: refuseCode,
      json: refuseCode,
    },
  });
  const { data, locate } = read ?? readYaml('');
  return {
    data,
    body: content,
    bodyLine: text.slice(0, text.length - content.length).split('\n').length,
    locate,
  };
}

/** Empty lines in a row; nobody writes so many, and gray-matter's time grows with their square. */
const mostEmptyLines = 100;

function refuseHole(matter: string): void {
  for (const { 0: space, index } of matter.matchAll(/\s+/g)) {
    if ((space.match(/[\n\u2028\u2029]/g)?.length ?? 0) <= mostEmptyLines) continue;
    throw new UnreadableError(
      'yaml',
      `Bagian data memuat lebih dari ${mostEmptyLines} baris kosong berturut-turut. Hapus baris kosongnya.`,
      { line: matter.slice(0, index).split('\n').length + 1, column: 1 },
    );
  }
}

/** The file of an entry; `parseFrontMatter` gives the same data and the same body back. */
export function writeFrontMatter(data: Record<string, unknown>, body: string): string {
  return `---\n${writeYaml(data)}---\n${body}`;
}

/** Takes the spaces off the closing line; those of the body stay. */
function trimClosingLine(text: string): string {
  const close = text.indexOf('\n---');
  if (close === -1) return text;
  const rest = text.slice(close + 4);
  return text.slice(0, close + 4) + rest.replace(/^[ \t]+(?=\n|$)/, '');
}

/** Where the line before the closing fence ends. */
function closingLine(text: string): number {
  const start: Position = { line: 1, column: 1 };
  if (text.trim() === '') {
    throw new UnreadableError('empty-file', 'Berkas ini kosong.', start);
  }
  const first = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  if (!first.startsWith('---')) {
    throw new UnreadableError(
      'no-front-matter',
      'Berkas ini belum mempunyai bagian data. Baris pertama harus --- lalu data seperti title, dan ditutup ---.',
      start,
      '---\ntitle: Judul tulisan\n---',
    );
  }
  if (first.trimEnd() !== '---') {
    const asks = /^---\s*[a-z]/i.test(first);
    throw new UnreadableError(
      asks ? 'executable' : 'no-front-matter',
      asks ? executableMessage : 'Baris pertama harus berisi tepat tiga tanda hubung: ---',
      start,
      '---',
    );
  }
  // gray-matter takes any line that starts with three hyphens for the closing one.
  const close = text.indexOf('\n---');
  if (close === -1 || !/^(\n|$)/.test(text.slice(close + 4, close + 5))) {
    throw new UnreadableError(
      'unclosed',
      'Bagian data tidak ditutup. Tambahkan baris --- sesudah data terakhir, sebelum isi tulisan.',
      start,
      '---',
    );
  }
  return close;
}
