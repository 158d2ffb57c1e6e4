import { expect, test } from 'vitest';
import { presence, rarity } from './bm25.ts';

test('a rare word tells more, and one on every page still something', () => {
  expect(rarity(1, 1000)).toBeGreaterThan(rarity(10, 1000));
  expect(rarity(1000, 1000)).toBeGreaterThan(0);
});

test('once is one; more helps less and less', () => {
  expect(presence(1)).toBe(1);
  expect(presence(2) - presence(1)).toBeGreaterThan(presence(3) - presence(2));
  expect(presence(100)).toBeLessThan(1.6);
});
