import { expect, test } from 'vitest';
import { rupiah, rupiahSpan } from './rupiah.ts';

test.each([
  [500, 'Rp500'],
  [60_000, 'Rp60.000'],
  [1_250_000, 'Rp1.250.000'],
])('%i is %s', (amount, words) => {
  expect(rupiah(amount)).toBe(words);
});

test('a span names both ends, or its only one', () => {
  expect(rupiahSpan(45_000, 85_000)).toBe('Rp45.000–Rp85.000');
  expect(rupiahSpan(45_000, undefined)).toBe('Rp45.000');
});
