import { expect, test } from 'vitest';
import { slips } from '../words/distance.ts';
import { Chance } from './chance.ts';
import { hurried, mistyped, oldSpelling } from './distort.ts';

test('a slip is one, behind the first letter', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const word = mistyped('kesehatan', new Chance(seed));
    expect(word[0]).toBe('k');
    expect(slips('kesehatan', word, 2)).toBeLessThanOrEqual(1);
  }
});

test('old spellings are those people use', () => {
  expect(['risiko', 'perizinan', 'aktivitas', 'desa'].map(oldSpelling)).toEqual([
    'resiko',
    'perijinan',
    'aktifitas',
    null,
  ]);
});

test('a hurried word loses its vowels or doubles by a digit', () => {
  const written = new Set(
    Array.from({ length: 20 }, (_, seed) => hurried('bulan', new Chance(seed))),
  );
  expect([...written].sort()).toEqual(['bln', 'bulan2']);
  expect(hurried('kesehatan', new Chance(1))).toBe('kesehatan2');
});
