import { expect, test } from 'vitest';
import { presence, rarity } from './bm25.ts';

test('a rare word tells more, and one on every page still something', () => {
  expect(rarity(1, 1000)).toBeGreaterThan(rarity(10, 1000));
  expect(rarity(1000, 1000)).toBeGreaterThan(0);
});

test('once on an average page is one; more helps less and less, length weakens', () => {
  expect(presence(1, 1)).toBe(1);
  expect(presence(2, 1) - presence(1, 1)).toBeGreaterThan(presence(3, 1) - presence(2, 1));
  expect(presence(100, 1)).toBeLessThan(1.6);
  expect(presence(1, 3)).toBeLessThan(presence(1, 1));
});
