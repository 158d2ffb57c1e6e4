import { expect, test } from 'vitest';
import { barWidth, monthChart } from './bars.ts';

test('a bar is as long as its share, and one that is not nothing is seen', () => {
  expect([0, 1, 500, 1000].map((count) => barWidth(count, 1000, 72))).toEqual([0, 1, 36, 72]);
  expect(barWidth(0, 0, 72)).toBe(0);
});

test('months stand side by side on one line, each with its numeral and letter', () => {
  expect(
    monthChart([
      { month: '2026-10', count: 0 },
      { month: '2026-11', count: 4 },
    ]),
  ).toEqual({
    width: 48,
    height: 136,
    path: 'M6 116h12v0h-12zM30 20h12v96h-12zM0 116h48v1H0z',
    texts: [
      { x: 12, y: 111, text: '0' },
      { x: 12, y: 132, text: 'O' },
      { x: 36, y: 15, text: '4' },
      { x: 36, y: 132, text: 'N' },
    ],
  });
});

test('a number of four figures stands in the table alone', () => {
  const { texts } = monthChart([{ month: '2026-11', count: 1000 }]);
  expect(texts.map(({ text }) => text)).toEqual(['N']);
});
