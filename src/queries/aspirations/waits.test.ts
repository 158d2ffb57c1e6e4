import { expect, test } from 'vitest';
import type { Step } from '../../schema/types/aspiration-steps.ts';
import { recordOf, waitOf } from './waits.ts';

const today = '2026-11-24';

function step(date: string, status: Step['status']): Step {
  return { date, status, by: undefined, note: undefined };
}

test.each([
  ['nothing has happened', [], { state: 'diterima', days: 14, answered: undefined }],
  [
    'it was sent on',
    [step('2026-11-12', 'diteruskan')],
    { state: 'diteruskan', days: 14, answered: undefined },
  ],
  [
    'it was answered, and then sent on again',
    [step('2026-11-19', 'dijawab'), step('2026-11-20', 'diteruskan')],
    { state: 'diteruskan', days: 9, answered: '2026-11-19' },
  ],
  [
    'it was answered and done',
    [step('2026-11-18', 'dijawab'), step('2026-11-23', 'selesai')],
    { state: 'selesai', days: 8, answered: '2026-11-18' },
  ],
  [
    'it was refused on its day',
    [step('2026-11-10', 'ditolak')],
    { state: 'ditolak', days: 0, answered: '2026-11-10' },
  ],
] as const)('days are counted to the first answer, else to today: %s', (_title, history, wait) => {
  expect(waitOf('2026-11-10', history, today)).toEqual(wait);
});

test('days are those of the calendar, across months and years', () => {
  expect(waitOf('2025-12-31', [], '2026-03-01').days).toBe(60);
});

test('what will be received has not waited', () => {
  expect(waitOf('2026-11-25', [], today).days).toBe(0);
});

test('a record counts what waits, what was answered, and the median of days', () => {
  const waits = [
    waitOf('2026-11-01', [], today),
    waitOf('2026-10-20', [step('2026-11-01', 'dijawab')], today),
    waitOf('2026-10-01', [step('2026-10-05', 'selesai')], today),
    waitOf('2026-09-01', [step('2026-10-31', 'ditolak')], today),
  ];
  expect(recordOf(waits, '2026-11')).toEqual({
    total: 4,
    waiting: 1,
    answered: 3,
    answeredThisMonth: 1,
    done: 1,
    median: 12,
  });
  expect(recordOf(waits.slice(1, 3), '2026-11').median).toBe(8);
});

test('without an answer there is no median', () => {
  expect(recordOf([], '2026-11')).toEqual({
    total: 0,
    waiting: 0,
    answered: 0,
    answeredThisMonth: 0,
    done: 0,
    median: undefined,
  });
});
