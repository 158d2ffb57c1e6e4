import type { Corpus } from './corpus.ts';

/** Both ways must stand on the site this often, so that a slip is no spelling. */
const oftenEnough = 3;

/**
 * Words the site writes both as one and as two: `kerja sama` and `kerjasama`.
 *
 * @param most The most frequent ones are kept.
 * @returns The parted forms in alphabetical order.
 */
export function partedWords(
  corpus: Corpus,
  vocabulary: ReadonlyMap<string, number>,
  most: number,
): string[] {
  const pairs: [string, string][] = [];
  for (const [word, pages] of vocabulary) {
    if (pages < oftenEnough || word.length < 7) continue;
    for (let at = 3; at <= word.length - 3; at += 1) {
      const first = word.slice(0, at);
      const second = word.slice(at);
      if (vocabulary.has(first) && vocabulary.has(second)) pairs.push([first, second]);
    }
  }
  const counts = corpus.countPairs(pairs);
  return pairs
    .map((pair, place) => ({ parted: pair.join(' '), count: counts[place] ?? 0 }))
    .filter(({ count }) => count >= oftenEnough)
    .sort((a, b) => b.count - a.count || (a.parted < b.parted ? -1 : 1))
    .slice(0, most)
    .map(({ parted }) => parted)
    .sort();
}
