import { expect, test } from 'vitest';
import { isIn, quarterMonths, quarterOf, quartersUntil } from './quarters.ts';

test('a quarter knows its days', () => {
  const quarter = quarterOf('2024-02-29');
  expect(quarter).toEqual({
    name: '2024-1',
    title: 'triwulan I 2024',
    first: '2024-01-01',
    last: '2024-03-31',
  });
  expect(quarterMonths(quarter)).toBe('Januari–Maret 2024');
  expect(['2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01'].map((day) => isIn(quarter, day)))
    // Both ends belong to it.
    .toEqual([false, true, true, false]);
});

test('those before go back over the turn of the year', () => {
  expect(quartersUntil('2026-05-01', 4).map(({ name, last }) => [name, last])).toEqual([
    ['2026-2', '2026-06-30'],
    ['2026-1', '2026-03-31'],
    ['2025-4', '2025-12-31'],
    ['2025-3', '2025-09-30'],
  ]);
});
