import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberedPages, pageAfterNewest } from './numbered-pages.ts';

test('page 1 holds the oldest, and an open page follows the full ones', () => {
  expect(numberedPages(['e', 'd', 'c', 'b', 'a'], 2)).toEqual([
    { number: 1, items: ['b', 'a'], full: true },
    { number: 2, items: ['d', 'c'], full: true },
    { number: 3, items: ['e'], full: false },
  ]);
  expect(numberedPages(['b', 'a'], 2)).toEqual([
    { number: 1, items: ['b', 'a'], full: true },
    { number: 2, items: [], full: false },
  ]);
  expect(numberedPages([], 2)).toEqual([{ number: 1, items: [], full: false }]);
});

test('a new item never changes a full page', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer()),
      fc.integer(),
      fc.integer({ min: 1, max: 9 }),
      (items, newest, size) => {
        const before = numberedPages(items, size).filter(({ full }) => full);
        const after = numberedPages([newest, ...items], size);
        expect(after.slice(0, before.length)).toEqual(before);
      },
    ),
  );
});

test('every item stands on exactly one page', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const pages = numberedPages(items, size);
      expect(pages.reverse().flatMap((page) => page.items)).toEqual(items);
    }),
  );
});

test('the page after the newest holds the first item not among them', () => {
  expect(pageAfterNewest(12, 10, 10)).toBe(1);
  expect(pageAfterNewest(25, 10, 10)).toBe(2);
  expect(pageAfterNewest(10, 10, 10)).toBe(0);
  expect(pageAfterNewest(3, 10, 10)).toBe(0);
});
