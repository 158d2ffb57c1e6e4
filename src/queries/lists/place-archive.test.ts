import { expect, test } from 'vitest';
import { placeYears, shownOnPlace } from './place-archive.ts';

const entries = (count: number, year: number, collection = 'berita') =>
  Array.from({ length: count }, (_, index) => ({
    collection,
    id: `${year}/0${1 + (index % 9)}/kabar-${index}`,
  }));

test('a place that shows everything has no archive', () => {
  const place = { url: '/kim/a/', title: 'KIM A', entries: entries(shownOnPlace, 2026) };
  expect(placeYears(place)).toEqual([]);
});

test('each type has its own list on the page of a place', () => {
  const both = [...entries(shownOnPlace, 2026), ...entries(shownOnPlace, 2026, 'pengumuman')];
  expect(placeYears({ url: '/kim/a/', title: 'KIM A', entries: both })).toEqual([]);
});

test('every entry of a busy place stands in exactly one year', () => {
  const all = [...entries(15, 2026), ...entries(6, 2025)];
  const years = placeYears({ url: '/kim/a/', title: 'KIM A', entries: all });
  expect(years.map(({ url, inYear }) => [url, inYear.count])).toEqual([
    ['/kim/a/arsip/2026/', 15],
    ['/kim/a/arsip/2025/', 6],
  ]);
  const listed = years.flatMap(({ inYear }) => inYear.months.flatMap(({ items }) => items));
  expect(listed.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
});
