import { expect, test } from 'vitest';
import { placeYears, shownOnPlace } from './place-archive.ts';

const articles = (count: number, year: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${year}/0${1 + (index % 9)}/kabar-${index}`,
  }));

test('a place that shows everything has no archive', () => {
  const place = { url: '/kim/a/', title: 'KIM A', articles: articles(shownOnPlace, 2026) };
  expect(placeYears(place)).toEqual([]);
});

test('every article of a busy place stands in exactly one year', () => {
  const all = [...articles(15, 2026), ...articles(6, 2025)];
  const years = placeYears({ url: '/kim/a/', title: 'KIM A', articles: all });
  expect(years.map(({ url, inYear }) => [url, inYear.count])).toEqual([
    ['/kim/a/arsip/2026/', 15],
    ['/kim/a/arsip/2025/', 6],
  ]);
  const listed = years.flatMap(({ inYear }) => inYear.months.flatMap(({ items }) => items));
  expect(listed.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
});
