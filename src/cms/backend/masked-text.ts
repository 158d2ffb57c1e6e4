import type { Problem } from './calls/desk-error.ts';

/**
 * A text with the words to write in place of everything in it that stopped its save; null when
 * something did that no replacement of words mends.
 * @param problems what the desk refused
 */
export function maskedText(
  { path, raw }: { readonly path: string; readonly raw: string },
  problems: readonly Problem[],
): string | null {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = raw.split('\n');
  const starts = lines.map(
    (_line, index) => lines.slice(0, index).join('\n').length + (index && 1),
  );
  const parts: { readonly start: number; readonly end: number; readonly words: string }[] = [];
  for (const { file, line, column, length, fix } of errors) {
    const lineStart = starts[(line ?? 0) - 1];
    if (file !== path || lineStart === undefined || column === null) return null;
    if (length === undefined || fix === null) return null;
    const start = lineStart + column - 1;
    parts.push({ start, end: start + length, words: fix });
  }
  if (parts.length === 0) return null;
  return parts
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, words }) => text.slice(0, start) + words + text.slice(end), raw);
}
