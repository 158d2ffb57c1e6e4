import { expect, test } from 'vitest';
import { isFiller, isSkeleton, skeleton, undoubled } from './informal.ts';

test('fillers say nothing about a page', () => {
  const kept = 'yg gmn cara ngurus ktp di desa nggak ribet sih'
    .split(' ')
    .filter((w) => !isFiller(w));
  expect(kept).toEqual(['cara', 'ngurus', 'ktp', 'desa', 'ribet']);
});

test.each([
  ['orang2', 'orang'],
  ['orang2nya', 'orang'],
  ['rumah-2', 'rumah'],
  ['orang-orang', 'orang'],
  ['orang-orangnya', 'orang'],
  ['sayur-mayur', 'sayur-mayur'],
  ['covid-19', 'covid-19'],
  ['h2', 'h2'],
])('%s is about %s', (word, single) => {
  expect(undoubled(word)).toBe(single);
});

test('words without vowels meet their full forms', () => {
  expect(skeleton('bulan')).toBe('bln');
  expect(['bln', 'dgn', 'bpbd', 'a', 'desa', 'b', 'bulan'].filter(isSkeleton)).toEqual([
    'bln',
    'dgn',
    'bpbd',
  ]);
});
