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
  words: number[];
  params?: { document_length: number; average_page_length: number };
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
}

/** A title is rarely longer; Pagefind counts words from the start of the page, where it stands. */
const titleWords = 10;

/**
 * Pagefind as an engine of whole words. Words stand in quotes: without them it falls back from an
 * unknown word to a known beginning, and answers differently the more of its index is loaded.
 */
export function pagefindEngine(pagefind: PagefindInstance, size: number): Engine {
  const results = new Map<string, PagefindResult>();
  const answers = new Map<string, Promise<Posting[]>>();

  async function ask(words: string): Promise<Posting[]> {
    const found = await pagefind.search(`"${words}"`);
    return found.results.map((result) => {
      results.set(result.id, result);
      const { document_length: length = 1, average_page_length: average = 1 } = result.params ?? {};
      return {
        page: result.id,
        positions: result.words,
        length: length / average,
        inTitle: (result.words[0] ?? titleWords) < titleWords,
      };
    });
  }

  return {
    size,
    pagesWith(words) {
      const known = answers.get(words) ?? ask(words);
      answers.set(words, known);
      known.catch(() => answers.delete(words));
      return known;
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
