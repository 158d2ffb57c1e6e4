import type { Card, Engine, Facets, Posting } from './layer/engine.ts';
import type { PageText } from './page-text.ts';
import { fold } from './words/tokens.ts';

interface Kept {
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly titleLength: number;
  readonly page: PageText;
}

/**
 * The whole text in memory: the second engine the layer stands on, exact and without a stemmer.
 * Tests and the exam use it where no file is to be read.
 */
export function memoryEngine(pages: readonly PageText[]): Engine {
  const kept = new Map<string, Kept>(
    pages.map((page) => {
      const words = page.text.split(/\s+/).filter(Boolean);
      const folded = words.map((word) => fold(word).replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, ''));
      const titleLength = page.title.split(/\s+/).filter(Boolean).length;
      return [page.url, { words, folded, titleLength, page }];
    }),
  );
  const places = new Map<string, Map<string, number[]>>();
  for (const [url, { folded }] of kept) {
    folded.forEach((word, position) => {
      const byPage = places.get(word) ?? new Map<string, number[]>();
      places.set(word, byPage);
      const positions = byPage.get(url);
      if (positions) positions.push(position);
      else byPage.set(url, [position]);
    });
  }

  function postings(phrase: string): Posting[] {
    const [first = '', ...rest] = phrase.split(' ');
    return [...(places.get(first) ?? [])].flatMap(([url, starts]) => {
      const one = kept.get(url);
      if (!one) return [];
      const positions = starts
        .filter((start) => rest.every((word, index) => one.folded[start + index + 1] === word))
        .flatMap((start) => [start, ...rest.map((_word, index) => start + index + 1)]);
      if (positions.length === 0) return [];
      return [
        {
          page: url,
          positions,
          inTitle: (positions[0] ?? 0) < one.titleLength,
        },
      ];
    });
  }

  return {
    size: kept.size,
    pagesWith: (words) => Promise.resolve(postings(words)),
    card: (page) => {
      const found = kept.get(page);
      return found ? Promise.resolve(cardOf(found)) : Promise.reject(new RangeError(page));
    },
    facets: () => Promise.resolve(facetsOf(pages)),
  };
}

function cardOf({ page, words }: Kept): Card {
  const kind = page.filters['jenis']?.[0] ?? '';
  return { url: page.url, title: page.title, kind, place: '', date: '', words };
}

function facetsOf(pages: readonly PageText[]): Facets {
  const facets: Record<string, Map<string, Set<string>>> = {};
  for (const { url, filters } of pages) {
    for (const [name, values] of Object.entries(filters)) {
      const byValue = facets[name] ?? new Map<string, Set<string>>();
      facets[name] = byValue;
      for (const value of values) byValue.set(value, (byValue.get(value) ?? new Set()).add(url));
    }
  }
  return facets;
}
