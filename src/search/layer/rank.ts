import { presence, rarity } from './bm25.ts';
import type { Posting } from './engine.ts';
import type { Slot } from './slots.ts';

/** A page with what it is worth and where it says what was asked. */
export interface RankedPage {
  readonly page: string;
  readonly score: number;
  /** Share of the query's words that are on the page, up to 1. */
  readonly share: number;
  /** Places of the words that were found, ascending. */
  readonly positions: readonly number[];
}

/** A word in the title counts as if it stood this much more often on the page. */
const titleTimes = 3;

/** The share of words in the title decides only among the best. */
const retitled = 20;

interface Tally {
  readonly bySlot: number[];
  readonly titles: Set<number>;
  readonly positions: Set<number>;
}

/**
 * Merges the pages of every form of every word: any word may miss, but a page that has more of
 * them stands before one that has the same in one. Of a word's forms the best counts.
 *
 * @param found By a form's words, the pages that hold them.
 * @param size How many pages there are.
 */
export function rankPages(
  slots: readonly Slot[],
  found: ReadonlyMap<string, readonly Posting[]>,
  size: number,
): RankedPage[] {
  const tallies = new Map<string, Tally>();
  slots.forEach(({ forms }, index) => {
    for (const { words, weight } of forms) {
      const postings = found.get(words) ?? [];
      const worth = weight * rarity(postings.length, size);
      const parts = words.split(' ').length;
      for (const { page, positions, inTitle } of postings) {
        const tally = tallies.get(page) ?? emptyTally();
        tallies.set(page, tally);
        const times = positions.length / parts + (inTitle ? titleTimes : 0);
        const score = worth * presence(times);
        tally.bySlot[index] = Math.max(tally.bySlot[index] ?? 0, score);
        if (inTitle) tally.titles.add(index);
        for (const position of positions) tally.positions.add(position);
      }
    }
  });
  const ranked = [...tallies].map(([page, tally]) => {
    const scores = Object.values(tally.bySlot);
    const share = scores.length / slots.length;
    const sum = scores.reduce((total, score) => total + score, 0);
    return { page, tally, share, score: sum * (0.3 + 0.7 * share) };
  });
  ranked.sort(byScore);
  const best = ranked.slice(0, retitled).map((one) => ({
    ...one,
    score: one.score * (1 + (0.15 * one.tally.titles.size) / slots.length),
  }));
  best.sort(byScore);
  return [...best, ...ranked.slice(retitled)].map(({ page, score, share, tally }) => ({
    page,
    score,
    share,
    positions: [...tally.positions].sort((a, b) => a - b),
  }));
}

function emptyTally(): Tally {
  return { bySlot: [], titles: new Set(), positions: new Set() };
}

interface Scored {
  readonly page: string;
  readonly score: number;
}

/** The name breaks ties, so that the same question always has the same answer. */
function byScore(one: Scored, other: Scored): number {
  return other.score - one.score || (one.page < other.page ? -1 : 1);
}
