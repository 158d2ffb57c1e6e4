import { describe, expect, test } from 'vitest';
import { createDates } from '../../../format/dates.ts';
import { byNeed, pulseOf } from './kim-pulse.ts';
import { pulseSentence } from './pulse-words.ts';

const today = '2026-11-24';
const { long } = createDates('Asia/Jakarta', new Date('2026-11-24T03:00:00Z'));
const told = (...days: string[]) => pulseSentence(pulseOf(days, today), long);

describe('a KIM is silent three months after its last entry', () => {
  test.each([
    ['2026-08-25', today, 'aktif'],
    ['2026-08-24', today, 'diam'],
    // A day its month does not have: 30 November stays until February has ended.
    ['2026-11-30', '2027-02-28', 'aktif'],
    ['2026-11-30', '2027-03-01', 'diam'],
  ])('last on %s, on %s: %s', (last, day, state) => {
    expect(pulseOf(['2024-01-01', last], day)).toMatchObject({ state, last });
  });
  test('and one that never wrote is neither', () => {
    expect(pulseOf([], today)).toMatchObject({ state: 'belum', last: undefined, recent: 0 });
  });
});

test('it is told in words', () => {
  expect(told()).toBe('Belum ada kabar dari KIM ini.');
  expect(told('2025-06-01')).toBe('Belum ada kabar sejak Juni 2025.');
  expect(told('2026-06-01', '2026-05-01')).toBe(
    'Belum ada kabar sejak Juni 2026. 2 kabar sejak Desember 2025, rata-rata 0,2 sebulan.',
  );
  expect(told('2026-11-20')).toBe(
    '1 kabar sejak Desember 2025, rata-rata 0,08 sebulan. Terakhir 20 November 2026.',
  );
});

test('who needs help comes first', () => {
  const pulses = [['2026-11-20'], [], ['2026-03-01', '2026-03-02'], ['2026-03-02']].map((days) =>
    pulseOf(days, today),
  );
  expect(pulses.toSorted(byNeed).map(({ last, recent }) => [last, recent])).toEqual([
    [undefined, 0],
    ['2026-03-02', 1],
    ['2026-03-02', 2],
    ['2026-11-20', 1],
  ]);
});
