import { parseDocument, type YAMLError } from 'yaml';
import { type Position, UnreadableError } from './unreadable-error.ts';

/** Words what is wrong with YAML, with the line to paste where it can be told. */
export function brokenYaml(error: YAMLError, text: string, position: Position): UnreadableError {
  const lines = text.split('\n');
  const tab = tabbedLine(error, lines, position.line - 1);
  if (tab !== -1) {
    return new UnreadableError(
      'tab',
      'Baris ini diawali tab. Ganti tab dengan dua spasi.',
      { line: tab + 1, column: 1 },
      (lines[tab] ?? '').replaceAll('\t', '  '),
    );
  }
  const quote = openQuote(text, position.line);
  if (quote) {
    return new UnreadableError(
      'quote',
      'Tanda kutip di baris ini belum ditutup.',
      { line: quote.line, column: quote.column },
      quote.fix,
    );
  }
  for (const line of [position.line, position.line - 1]) {
    const value = valueIn(lines[line - 1] ?? '');
    const fix = quotedValue(text, line, position.line);
    if (!value || fix === null) continue;
    const column = value.prefix.length + 1;
    return /:(?:\s|$)/.test(value.text) && !/^[&*!|>%@`[{]/.test(value.text)
      ? new UnreadableError('colon', colonMessage, { line, column }, fix)
      : new UnreadableError('sign', signMessage, { line, column }, fix);
  }
  return new UnreadableError(
    'yaml',
    'Baris ini tidak terbaca. Periksa tanda kutip, titik dua, dan jarak di awal baris; setiap baris ditulis seperti kunci: nilai.',
    position,
  );
}

const colonMessage =
  'Nilai ini memuat titik dua, sehingga tidak terbaca. Apit nilainya dengan tanda kutip.';
const signMessage =
  'Nilai ini memuat tanda yang mempunyai arti khusus, sehingga tidak terbaca. Apit nilainya dengan tanda kutip.';

/**
 * The line with its value in quotes, when that mends it.
 * @param line from 1
 * @param errorLine where the parser stopped
 */
export function quotedValue(text: string, line: number, errorLine = line): string | null {
  const value = valueIn(text.split('\n')[line - 1] ?? '');
  if (!value || isOpenQuote(value.text) || !/^[^\p{L}\p{N}]|["':#]/u.test(value.text)) return null;
  const fix = `${value.prefix}"${value.text.replace(/["\\]/g, '\\$&')}"`;
  return mends(text, line, fix, errorLine) ? fix : null;
}

/** Whether the parser gets past the place where it stopped. */
function mends(text: string, line: number, fix: string, errorLine: number): boolean {
  const mended = text.split('\n').with(line - 1, fix);
  const end = mended.slice(0, Math.max(line, errorLine)).join('\n').length;
  const { errors } = parseDocument(mended.join('\n'), { schema: 'failsafe', logLevel: 'silent' });
  return errors[0] === undefined || errors[0].pos[0] > end;
}

/** A quote that starts the value and has no partner is a slip of its own. */
function isOpenQuote(text: string): boolean {
  const [mark = ''] = text;
  return (mark === '"' || mark === "'") && text.indexOf(mark, 1) === -1;
}

function valueIn(row: string): { prefix: string; text: string } | null {
  const match = /^(\s*(?:- +)?(?:[\w-]+: +)?)(\S.*)$/.exec(row);
  return match && match[1] !== ''
    ? { prefix: match[1] ?? '', text: (match[2] ?? '').trim() }
    : null;
}

function tabbedLine(error: YAMLError, lines: readonly string[], near: number): number {
  if (error.code === 'TAB_AS_INDENT' && lines[near]?.includes('\t')) return near;
  return lines.findIndex((line) => /^\s*\t/.test(line));
}

/** `title: "Banjir`, on the line of the error or the nearest before it. */
function openQuote(
  text: string,
  errorLine: number,
): { line: number; column: number; fix: string } | null {
  const lines = text.split('\n');
  for (let line = Math.min(errorLine, lines.length); line > 0; line -= 1) {
    const value = valueIn(lines[line - 1] ?? '');
    if (!value || !isOpenQuote(value.text)) continue;
    const fix = `${value.prefix}${value.text}${value.text[0]}`;
    return mends(text, line, fix, errorLine)
      ? { line, column: value.prefix.length + 1, fix }
      : null;
  }
  return null;
}
