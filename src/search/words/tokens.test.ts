import { expect, test } from 'vitest';
import { isPlainWord, wordsOf } from './tokens.ts';

test('words are small letters without accents and apostrophes', () => {
  expect(wordsOf('Warga Désa Jum’at, orang-orang (2 RT) "makan".')).toEqual([
    'warga',
    'desa',
    'jumat',
    'orang-orang',
    '2',
    'rt',
    'makan',
  ]);
});

test('a vocabulary keeps letters only', () => {
  expect(['ya', 'air', 'covid-19', 'rt2', 'x'.repeat(25)].filter(isPlainWord)).toEqual(['air']);
});
