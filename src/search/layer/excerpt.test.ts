import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

const words = (text: string) => text.split(' ');

test('a short page is shown whole, with its hits apart from their spaces', () => {
  expect(excerpt(words('Judul Air naik di desa'), [0, 1, 4], 1)).toEqual([
    { text: 'Air', isHit: true },
    { text: ' naik di ', isHit: false },
    { text: 'desa', isHit: true },
  ]);
});

test('signs around a hit stay unmarked', () => {
  expect(excerpt(words('Kata (warga desa), lalu'), [1, 2], 0)).toEqual([
    { text: 'Kata (', isHit: false },
    { text: 'warga desa', isHit: true },
    { text: '), lalu', isHit: false },
  ]);
});

test('of a long page the stretch with most hits is shown', () => {
  const long = Array.from({ length: 100 }, (_, index) => `k${index}`);
  const shown = excerpt(long, [3, 60, 62, 99], 0);
  expect(shown.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['k60', 'k62']);
  const text = shown.map((piece) => piece.text).join('');
  expect(text.startsWith('… k55 k56')).toBe(true);
  expect(text.endsWith('k80 …')).toBe(true);
});

test('hits in the title alone leave the beginning of the text', () => {
  expect(excerpt(words('Judul Air naik'), [0], 1)).toEqual([{ text: 'Air naik', isHit: false }]);
});
