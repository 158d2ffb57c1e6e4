import { expect, test } from 'vitest';
import { wordFamilies } from './families.ts';

function families(text: string): string[][] {
  return wordFamilies(new Map(text.split(' ').map((word, index) => [word, 100 - index]))).map(
    ({ words }) => [...words],
  );
}

test('words of one stem meet, the most frequent first', () => {
  expect(families('tulis menulis penulis ditulis tulisan tulus')).toEqual([
    ['tulis', 'menulis', 'penulis', 'ditulis', 'tulisan'],
  ]);
});

test('a stem nobody writes counts when three words meet in it', () => {
  expect(families('menyapu disapu')).toEqual([]);
  expect(families('menangani ditangani penanganan')).toEqual([
    ['menangani', 'ditangani', 'penanganan'],
  ]);
});

test('a word belongs to the family with most words', () => {
  expect(families('bersih membersihkan kebersihan bersihkan pembersih ber')).toEqual([
    ['bersih', 'membersihkan', 'kebersihan', 'bersihkan', 'pembersih'],
  ]);
});

test('the stem is named', () => {
  const vocabulary = new Map([
    ['ditulis', 1],
    ['menulis', 2],
    ['penulis', 1],
  ]);
  expect(wordFamilies(vocabulary)).toEqual([
    { stem: 'tulis', words: ['menulis', 'ditulis', 'penulis'] },
  ]);
});
