import { expect, test } from 'vitest';
import { ratio, rounded, spreadBy, spreadOf } from './statistics.ts';

test('a spread is the middle and the ends, whatever the order', () => {
  expect(spreadOf([9, 1, 4])).toEqual({ median: 4, low: 1, high: 9 });
  expect(spreadOf([4, 1, 9, 2])).toEqual({ median: 3, low: 1, high: 9 });
  expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7 });
});

test('nothing measured has no spread', () => {
  expect(() => spreadOf([])).toThrow(new RangeError('Nothing was measured.'));
  expect(spreadBy([], () => 1)).toBeNull();
});

test('a figure that a machine can not tell stays unknown', () => {
  const rows = [{ cpu: 1 }, { cpu: null }];
  expect(spreadBy(rows, ({ cpu }) => cpu)).toBeNull();
  expect(spreadBy(rows.slice(0, 1), ({ cpu }) => cpu)).toEqual({ median: 1, low: 1, high: 1 });
});

test('a ratio compares medians', () => {
  expect(ratio(spreadOf([1, 5, 6]), spreadOf([2, 3, 90]))).toBe(1.67);
  expect(ratio(null, spreadOf([1]))).toBeNull();
  expect(ratio(spreadOf([1]), spreadOf([0]))).toBeNull();
});

test('numbers are rounded without trailing noise', () => {
  expect([rounded(1.005), rounded(0.1 + 0.2, 4), rounded(12.5, 0)]).toEqual([1, 0.3, 13]);
});
