import { expect, test } from 'vitest';
import { disagreements } from '../agreement.ts';
import { article } from './article.ts';

const words = { now: new Date('2026-11-24T03:00:00Z'), dayOf: () => '', body: '' };
const problems = (date: string, rows: readonly object[]) =>
  disagreements(article, { date, corrections: rows }, words);

const tomorrow = '2026-11-25T08:00:00+07:00';
const today = '2026-11-24T09:00:00+07:00';

test('a text that is still to come can be withdrawn, but not corrected', () => {
  const withdrawn = { date: today, kind: 'dicabut', note: 'Memuat data warga.' };
  expect(problems(tomorrow, [withdrawn])).toEqual([]);
  expect(problems(tomorrow, [{ ...withdrawn, kind: 'ralat' }])).toEqual([
    {
      path: ['corrections'],
      message:
        'Tulisan ini belum terbit, jadi belum ada yang diralat. Betulkan naskahnya, lalu kosongkan Ralat dan hak jawab.',
    },
  ]);
});

test('a correction of the moment of publication, and several of one moment, are in order', () => {
  const row = { date: today, kind: 'ralat', note: 'Angka yang benar 10.' };
  expect(problems(today, [row, row])).toEqual([]);
});

test('rows that are wrong alone are left to the schema', () => {
  expect(problems(today, [{ date: 'kemarin', kind: 'ralat', note: 'Angka.' }])).toEqual([]);
  expect(problems(today, [{ kind: 'dicabut' }, { kind: 'dicabut' }])).toEqual([]);
});

test('what is sorted and left out is what was typed', () => {
  const noted = (date: string, kind: string) => ({ date, kind, note: date });
  const [first, second, third] = [
    noted('2026-11-20T08:00:00+07:00', 'ralat'),
    noted('2026-11-21 08:00+07:00', 'dicabut'),
    noted('2026-11-22T08:00:00+07:00', 'dicabut'),
  ];
  expect(problems('2026-11-19T08:00:00+07:00', [third, first, second])).toEqual([
    {
      path: ['corrections'],
      message:
        'Ralat dan hak jawab harus urut dari yang paling lama. Baris 2 lebih lama daripada baris 1.',
      fix: [first, second, third],
    },
    {
      path: ['corrections'],
      message:
        'Tulisan hanya dapat dicabut satu kali. Baris 3 mencabut lagi yang sudah dicabut baris 1.',
      fix: [third, first],
    },
  ]);
});
