import { type Position, UnreadableError } from './yaml/unreadable-error.ts';
import { readYaml, writeYaml, type YamlData } from './yaml/yaml.ts';

/** An entry's file, read. */
export interface FrontMatter extends YamlData {
  /** Markdown below the front matter, with `\n` line endings. */
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
}

const executableMessage =
  'Baris pertama meminta program dijalankan. Baris pertama harus berisi --- saja.';

/**
 * Splits an entry into its data and its Markdown. A byte order mark and CRLF are accepted.
 * @throws {UnreadableError} with the line of the file: no front matter, no closing line, front
 * matter in another language, or broken YAML
 */
export function parseFrontMatter(file: string): FrontMatter {
  const text = trimClosingLine(file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const close = closingLine(text);
  const { data, locate } = readYaml(text.slice('---'.length, close));
  const body = text.slice(close + '\n---\n'.length);
  return {
    data,
    body,
    bodyLine: text.slice(0, text.length - body.length).split('\n').length,
    locate,
  };
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
