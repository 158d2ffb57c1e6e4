import { searchFilters, searchMeta } from '../facets.ts';
import type { Card, Engine, Facets, Posting } from '../layer/engine.ts';

/** The part of Pagefind the engine stands on; see `src/search/engine-script.ts`. */
export interface PagefindInstance {
  search(
    words: string | null,
    options?: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface PagefindResult {
  id: string;
  places: Place[];
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
}

/** Where a word stands. */
interface Place {
  /** Words before it on the page. */
  location: number;
  /** 7 in the `h1`, less in other headings, 1 in the text. */
  weight: number;
  /** Square of the weight in 24ths, times what the word is worth beside the one asked for. */
  balanced_score: number;
}

/** By page, where a word stands and whether that is the title. */
type Places = ReadonlyMap<string, ReadonlyMap<number, boolean>>;

/**
 * Pagefind as an engine of whole words. They are asked for one by one and without quotes, since in
 * quotes Pagefind tells only the first place of a word, and not whether that is the title.
 */
export function pagefindEngine(pagefind: PagefindInstance, size: number): Engine {
  const results = new Map<string, PagefindResult>();
  const answers = new Map<string, Promise<Places>>();

  async function ask(word: string): Promise<Places> {
    const byPage = new Map<string, Map<number, boolean>>();
    for (const result of (await pagefind.search(word)).results) {
      const whole = result.places.filter(isWholeWord);
      if (whole.length === 0) continue;
      results.set(result.id, result);
      byPage.set(result.id, new Map(whole.map(({ location, weight }) => [location, weight > 6])));
    }
    return byPage;
  }

  function placesOf(word: string): Promise<Places> {
    const known = answers.get(word) ?? ask(word);
    answers.set(word, known);
    known.catch(() => answers.delete(word));
    return known;
  }

  return {
    size,
    async pagesWith(words) {
      const [first, ...rest] = await Promise.all(words.split(' ').map(placesOf));
      return [...(first ?? [])].flatMap(([page, starts]): Posting[] => {
        const found = [...starts].filter(([start]) =>
          rest.every((places, index) => places.get(page)?.has(start + index + 1)),
        );
        if (found.length === 0) return [];
        const positions = found.flatMap(([start]) => [
          start,
          ...rest.map((_places, index) => start + index + 1),
        ]);
        return [{ page, positions, inTitle: found.some(([, inTitle]) => inTitle) }];
      });
    },
    async card(page) {
      const result = results.get(page);
      if (!result) throw new RangeError(`No search has found the page ${page}`);
      return cardOf(await result.data());
    },
    async facets() {
      const values = await pagefind.filters();
      const facets: Record<string, Map<string, Set<string>>> = {};
      for (const name of Object.values(searchFilters)) {
        const byValue = new Map<string, Set<string>>();
        facets[name] = byValue;
        for (const value of Object.keys(values[name] ?? {})) {
          const found = await pagefind.search(null, { filters: { [name]: value } });
          for (const result of found.results)
            results.set(result.id, results.get(result.id) ?? result);
          byValue.set(value, new Set(found.results.map(({ id }) => id)));
        }
      }
      return facets satisfies Facets;
    },
  };
}

/**
 * Beside the word itself Pagefind finds longer ones that begin with it, or for an unknown word the
 * longest known beginning; more of them the more of its index is loaded. Their worth tells them
 * apart: exp(exp(-d² / 8) - 1) for a difference of d - 1 letters, 0.89 for none, 0.67 for one.
 */
function isWholeWord({ weight, balanced_score: score }: Place): boolean {
  return score > 0.8 * (24 * weight) ** 2;
}

function cardOf({ url, raw_content: content, meta }: PagefindPage): Card {
  return {
    url,
    title: meta['title'] ?? url,
    kind: meta[searchMeta.kind] ?? '',
    place: meta[searchMeta.place] ?? '',
    date: meta[searchMeta.date] ?? '',
    // Pagefind parts compound words by an invisible space, and counts the parts.
    words: content
      .split(/[\s\u200b]+/)
      .map((word) => word.replace(/&lt;/g, '<').replace(/&gt;/g, '>')),
  };
}
