import { expect, test } from 'vitest';
import { spreadCell, table } from './table.ts';

test('words stand left, numbers right, and what is unknown is a dash', () => {
  expect(
    table([
      { page: 'artikel', bytes: 11_264, ratio: 0.97 },
      { page: 'beranda', bytes: 900, ratio: null },
    ]),
  ).toBe(
    [
      '| page    |  bytes | ratio |',
      '| ------- | -----: | ----: |',
      '| artikel | 11,264 |  0.97 |',
      '| beranda |    900 |     - |',
    ].join('\n'),
  );
});

test('no rows make no table', () => {
  expect(table([])).toBe('');
});

test('a spread shows its ends only when they differ', () => {
  expect(spreadCell({ median: 1210.4, low: 1190, high: 1300 })).toBe('1,210 (1,190-1,300)');
  expect(spreadCell({ median: 0.004, low: 0.004, high: 0.004 }, 3)).toBe('0.004');
  expect(spreadCell(null)).toBe('-');
});
