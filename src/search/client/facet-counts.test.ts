import { expect, test } from 'vitest';
import type { Facets } from '../layer/engine.ts';
import { allPages, countChoices, filterPages } from './facet-counts.ts';

const facets: Facets = {
  jenis: new Map([
    ['Berita', new Set(['a', 'b'])],
    ['Halaman', new Set(['c'])],
  ]),
  tahun: new Map([
    ['2025', new Set(['a'])],
    ['2026', new Set(['b'])],
  ]),
};
const pages = ['c', 'b', 'a'].map((page) => ({ page }));

test('every chosen filter must let a page through; an unknown value lets none', () => {
  const left = (chosen: Parameters<typeof filterPages>[2]) =>
    filterPages(pages, facets, chosen).map(({ page }) => page);
  expect(left({})).toEqual(['c', 'b', 'a']);
  expect(left({ jenis: 'Berita' })).toEqual(['b', 'a']);
  expect(left({ jenis: 'Berita', tahun: '2025' })).toEqual(['a']);
  expect(left({ topik: 'Bencana' })).toEqual([]);
});

test('counts say what changing one filter would leave', () => {
  expect(countChoices(pages, facets, { jenis: 'Berita', tahun: '2025' })).toEqual({
    jenis: new Map([
      ['Berita', 1],
      ['Halaman', 0],
    ]),
    tahun: new Map([
      ['2025', 1],
      ['2026', 1],
    ]),
  });
});

test('without words every page with a filter stands', () => {
  expect(allPages(facets).map(({ page }) => page)).toEqual(['a', 'b', 'c']);
});
