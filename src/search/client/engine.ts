import { searchMeta } from '../facets.ts';
import type { SearchRequest } from './request.ts';

/** One page that was found, as a reader sees it. */
export interface Card {
  url: string;
  title: string;
  kind: string;
  place: string;
  date: string;
  /** A piece of the page as HTML; only its text and its `mark` elements are of use. */
  excerpt: string;
}

export interface Hits {
  count: number;
  /** The cards from one position on, at most as many as asked for. */
  cards(from: number, size: number): Promise<Card[]>;
}

/** What finds pages. Pagefind is one; the page knows only this. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<Hits>;
}

interface PagefindModule {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** Written into the site after the build, so the bundler must not look for it. */
const pagefindAddress = '/pagefind/pagefind.js';

/** Loads Pagefind and what it needs before the first word. */
export async function loadPagefind(): Promise<SearchEngine> {
  const pagefind: PagefindModule = await import(/* @vite-ignore */ pagefindAddress);
  await pagefind.options({ excerptLength: 24 });
  await pagefind.init();
  return {
    async search({ query, filters }) {
      // Without a word Pagefind answers with every page the filters let through.
      const { results } = await pagefind.search(query || null, { filters: { ...filters } });
      return {
        count: results.length,
        cards: (from, size) =>
          Promise.all(
            results.slice(from, from + size).map(async (result) => toCard(await result.data())),
          ),
      };
    },
  };
}

function toCard({ url, excerpt, meta }: PagefindPage): Card {
  return {
    url,
    excerpt,
    title: meta['title'] ?? url,
    kind: meta[searchMeta.kind] ?? '',
    place: meta[searchMeta.place] ?? '',
    date: meta[searchMeta.date] ?? '',
  };
}
