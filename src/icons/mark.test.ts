import { expect, test } from 'vitest';
import { defaultMark, markOf } from './mark.ts';

test('an office has the mark it chose', () => {
  expect(markOf(undefined)).toBe(defaultMark);
  expect(markOf({ kind: 'bawaan', path: 'M0 0z' })).toBe(defaultMark);
  expect(markOf({ kind: 'sendiri', path: 'M24 0l24 60H0z' })).toEqual({ path: 'M24 0l24 60H0z' });
  expect(markOf({ kind: 'tanpa', path: undefined })).toBeNull();
});

test('a mark of its own that is not drawn yet leaves the usual one', () => {
  expect(markOf({ kind: 'sendiri', path: undefined })).toBe(defaultMark);
});
