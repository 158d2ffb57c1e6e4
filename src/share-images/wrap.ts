/** Measures a text in pixels. */
export type WidthOf = (text: string) => number;

interface Word {
  readonly text: string;
  readonly width: number;
}

const ellipsis = '…';

/**
 * Breaks a text into lines no wider than `width`, evenly: as many lines as it must take, and then
 * the narrowest width that still takes no more. A word wider than a line is broken within.
 * @param lines at most this many; what is left is cut at a word and marked with an ellipsis
 */
export function wrap(text: string, width: number, lines: number, widthOf: WidthOf): string[] {
  const space = widthOf(' ');
  const words = measured(
    text.split(' ').flatMap((word) => pieces(word, width, widthOf)),
    widthOf,
  );
  const wide = fill(words, width, space);
  if (wide.length > lines) return cut(wide, lines, width, widthOf);
  const widest = Math.max(...words.map((word) => word.width));
  let [tooNarrow, enough] = [Math.max(widest - 1, width / 2), width];
  while (enough - tooNarrow > 4) {
    const middle = (tooNarrow + enough) / 2;
    if (fill(words, middle, space).length === wide.length) enough = middle;
    else tooNarrow = middle;
  }
  return fill(words, enough, space).map(joined);
}

/** True when a text takes at most so many lines, none of them broken within a word. */
export function fits(text: string, width: number, lines: number, widthOf: WidthOf): boolean {
  const words = measured(text.split(' '), widthOf);
  return (
    words.every((word) => word.width <= width) && fill(words, width, widthOf(' ')).length <= lines
  );
}

function measured(words: readonly string[], widthOf: WidthOf): Word[] {
  return words.map((text) => ({ text, width: widthOf(text) }));
}

function fill(words: readonly Word[], width: number, space: number): Word[][] {
  const lines: Word[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const word of words) {
    taken += space + word.width;
    if (taken <= width) {
      lines.at(-1)?.push(word);
    } else {
      lines.push([word]);
      taken = word.width;
    }
  }
  return lines;
}

function joined(line: readonly Word[]): string {
  return line.map(({ text }) => text).join(' ');
}

function cut(
  all: readonly (readonly Word[])[],
  lines: number,
  width: number,
  widthOf: WidthOf,
): string[] {
  const kept = all.slice(0, lines);
  let last = joined(kept.pop() ?? []);
  while (last !== '' && widthOf(last + ellipsis) > width) {
    const word = last.lastIndexOf(' ');
    last = word > 0 ? last.slice(0, word) : [...last].slice(0, -1).join('');
  }
  return [...kept.map(joined), last + ellipsis];
}

function pieces(word: string, width: number, widthOf: WidthOf): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (part !== '' && widthOf(part + char) > width) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part];
}
