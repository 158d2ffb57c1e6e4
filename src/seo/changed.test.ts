import { expect, test } from 'vitest';
import { changedAt, latestOf } from './changed.ts';

const [first, second, third] = [1, 2, 3].map((day) => new Date(`2026-11-0${day}T00:00:00Z`));

test('an entry changed when it was last corrected, updated or published', () => {
  expect(changedAt({ date: first })).toBe(first);
  expect(changedAt({ date: first, updated: second })).toBe(second);
  expect(
    changedAt({ date: first, updated: second, corrections: third ? [{ date: third }] : [] }),
  ).toBe(third);
  expect(changedAt({})).toBeUndefined();
});

test('the newest of moments that may be missing', () => {
  expect(latestOf([second, undefined, third, first])).toBe(third);
  expect(latestOf([])).toBeUndefined();
});
