import { stemGuesses } from '../words/affixes.ts';

export interface Family {
  /** What the words come from; nobody need write it by itself. */
  readonly stem: string;
  /** The most frequent first. */
  readonly words: readonly string[];
}

/**
 * Gathers words that affixes made of one stem. A stem counts when at least two of the site's own
 * words meet in it and it is one of them or has three; of several, the one with most words wins.
 *
 * @param vocabulary Words with the number of pages that hold them.
 * @returns Each family with two words or more, in the alphabetical order of the stems.
 */
export function wordFamilies(vocabulary: ReadonlyMap<string, number>): Family[] {
  const guesses = new Map([...vocabulary.keys()].map((word) => [word, stemGuesses(word)]));
  const meeting = new Map<string, number>();
  for (const stems of guesses.values()) {
    for (const stem of stems) meeting.set(stem, (meeting.get(stem) ?? 0) + 1);
  }
  const support = (stem: string) => {
    const words = meeting.get(stem) ?? 0;
    return words >= 3 || (words === 2 && vocabulary.has(stem)) ? words : 0;
  };
  const families = new Map<string, string[]>();
  for (const [word, stems] of guesses) {
    const best = stems.reduce((one, other) => {
      const more = support(other) - support(one);
      // Of equals the longer stem says more.
      return more > 0 || (more === 0 && support(one) > 0 && other.length > one.length)
        ? other
        : one;
    });
    if (support(best) === 0) continue;
    const family = families.get(best);
    if (family) family.push(word);
    else families.set(best, [word]);
  }
  const frequency = (word: string) => vocabulary.get(word) ?? 0;
  return [...families]
    .filter(([, words]) => words.length > 1)
    .map(([stem, words]) => ({
      stem,
      words: words.toSorted((a, b) => frequency(b) - frequency(a) || (a < b ? -1 : 1)),
    }))
    .sort((one, other) => (one.stem < other.stem ? -1 : 1));
}
