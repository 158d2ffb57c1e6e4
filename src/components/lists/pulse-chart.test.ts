import { expect, test } from 'vitest';
import { chart } from './pulse-chart.ts';

test('a column of squares stands on a line, a silent month has the line alone', () => {
  expect(
    chart([
      { month: '2026-09', count: 0 },
      { month: '2026-10', count: 2 },
    ]),
  ).toEqual({
    width: 44,
    height: 56,
    baseline: 34,
    path: 'M0 33h18v1h-18zM22 33h18v1h-18zM22 19h18v13h-18zM22 3h18v13h-18z',
    letters: [
      { x: 9, letter: 'S' },
      { x: 31, letter: 'O' },
    ],
  });
});

test('a month with very many keeps the chart low', () => {
  const { height } = chart([{ month: '2026-11', count: 60 }]);
  expect(height).toBeLessThanOrEqual(150);
});
