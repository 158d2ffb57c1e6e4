import { isFiller } from '../words/informal.ts';
import { fold } from '../words/tokens.ts';

/** As far as a long form may reach before and inside its brackets, in letters. */
const longestReach = 120;

/** Capitals, perhaps with small letters between (`Kominfo`, `BPBD`, `PPKn`). */
const short = /^[A-Z][A-Za-z]{1,11}$/;

/** Words that a short form may leave out. */
const silent = new Set(['dan', 'di', 'ke', 'untuk', 'dari', 'pada', 'bagi', 'atas', 'serta']);

/** Counts which short forms the pages explain. */
export class Abbreviations {
  readonly #pages = new Map<string, number>();

  add(text: string): void {
    const seen = new Set<string>();
    for (const [before, inside] of bracketed(text)) {
      const words = before.trim().split(/\s+/);
      const last = words.at(-1) ?? '';
      const pair = short.test(inside.trim())
        ? explained(inside.trim(), words)
        : short.test(last)
          ? explained(last, inside.trim().split(/\s+/), { whole: true })
          : null;
      if (pair) seen.add(pair);
    }
    for (const pair of seen) this.#pages.set(pair, (this.#pages.get(pair) ?? 0) + 1);
  }

  /**
   * Pairs of short and long form that at least two pages explain.
   * @param most The most frequent ones are kept.
   */
  pairs(most: number): [short: string, long: string][] {
    return [...this.#pages]
      .filter(([, pages]) => pages >= 2)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([pair]) => pair.split('\t') as [string, string])
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }
}

/** `Badan Pusat Statistik (BPS)` or the other way round: the words before brackets, and in them. */
function* bracketed(text: string): Iterable<[before: string, inside: string]> {
  for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', open + 1)) {
    const close = text.indexOf(')', open);
    if (close === -1) return;
    const inside = text.slice(open + 1, close);
    if (inside.length > longestReach || inside.includes('\n')) continue;
    const before = text.slice(Math.max(0, open - longestReach), open);
    yield [before.split(/[()\n.,:;!?"“”]/).at(-1) ?? '', inside];
  }
}

/** `short<tab>long`, both folded, when the letters of the short form run through the words. */
function explained(
  abbreviation: string,
  words: readonly string[],
  { whole = false } = {},
): string | null {
  const folded = words.map(fold);
  const letters = fold(abbreviation);
  // `DI` of an office reads like the word every page has.
  if (isFiller(letters)) return null;
  const from = whole ? 0 : Math.max(0, folded.length - letters.length - 3);
  const to = whole ? 0 : folded.length - 2;
  for (let start = to; start >= from; start -= 1) {
    const long = folded.slice(start);
    if (long.length >= 2 && long.every((word) => /^[a-z-]+$/.test(word)) && spells(letters, long)) {
      return `${letters}\t${long.join(' ')}`;
    }
  }
  return null;
}

/** Whether the words give the letters in order, each word beginning with one it gives. */
function spells(letters: string, [word, ...rest]: readonly string[]): boolean {
  if (word === undefined) return letters === '';
  if (silent.has(word) && rest.length > 0 && spells(letters, rest)) return true;
  if (letters === '' || word[0] !== letters[0]) return false;
  let at = 0;
  let used = 0;
  while (used < letters.length) {
    at = word.indexOf(letters.charAt(used), at) + 1;
    if (at === 0) return false;
    used += 1;
    if (spells(letters.slice(used), rest)) return true;
  }
  return false;
}
