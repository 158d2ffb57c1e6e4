import { expect, test } from 'vitest';
import { fits, wrap } from './wrap.ts';

/** Ten pixels a letter. */
const widthOf = (text: string) => [...text].length * 10;

test('lines are even, not full', () => {
  expect(wrap('satu dua tiga empat lima', 200, 3, widthOf)).toEqual([
    'satu dua tiga',
    'empat lima',
  ]);
});

test('what does not fit is cut at a word', () => {
  expect(wrap('satu dua tiga empat lima enam', 90, 2, widthOf)).toEqual(['satu dua', 'tiga…']);
});

test('a word wider than the picture is broken', () => {
  expect(wrap('abcdefghijkl', 50, 3, widthOf)).toEqual(['abcde', 'fghij', 'kl']);
  expect(wrap('abcdefghijkl', 50, 2, widthOf)).toEqual(['abcde', 'fghi…']);
  expect(fits('abcdefghijkl', 50, 3, widthOf)).toBe(false);
});

test('a title fits when its lines do', () => {
  expect(fits('satu dua tiga', 80, 2, widthOf)).toBe(true);
  expect(fits('satu dua tiga', 80, 1, widthOf)).toBe(false);
});

test('no words make one empty line', () => {
  expect(wrap('', 100, 3, widthOf)).toEqual(['']);
});
