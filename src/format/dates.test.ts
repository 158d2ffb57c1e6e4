import { describe, expect, test } from 'vitest';
import { createDates, dayTime, monthName, spanOf } from './dates.ts';

const now = new Date('2026-11-24T02:10:00Z');
const lateEvening = new Date('2026-11-30T17:30:00Z');

describe('times in the zone of the portal', () => {
  const dates = createDates('Asia/Jakarta', now);

  test('are written as the look asks', () => {
    expect({
      long: dates.long(now),
      medium: dates.medium(now),
      short: dates.short(now),
      clock: dates.clock(now),
      hour: dates.hour(now),
      weekday: dates.weekday(now),
      full: dates.full(now),
      mediumClock: dates.mediumClock(now),
      parts: dates.parts(now),
    }).toEqual({
      long: '24 November 2026',
      medium: '24 Nov 2026',
      short: '24 Nov',
      clock: '09.10 WIB',
      hour: '09.10',
      weekday: 'Selasa, 24 November 2026',
      full: '24 November 2026, 09.10 WIB',
      mediumClock: '24 Nov 2026, 09.10 WIB',
      parts: { day: '24', month: 'Nov' },
    });
  });

  test('take day and month from the zone, not from UTC', () => {
    expect(dates.long(lateEvening)).toBe('1 Desember 2026');
    expect(dates.month(lateEvening)).toBe('2026-12');
  });

  test('name the year when it is another than this one', () => {
    expect(dates.short(new Date('2023-07-17T05:00:00Z'))).toBe('17 Jul 2023');
  });

  test('know the other two zones', () => {
    expect(createDates('Asia/Makassar', now).clock(now)).toBe('10.10 WITA');
    expect(createDates('Asia/Jayapura', now).clock(now)).toBe('11.10 WIT');
  });
});

test('a plain day stays that day in every zone', () => {
  const day = dayTime('2024-03-11');
  for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']) {
    expect(createDates(zone, now).long(day)).toBe('11 Maret 2024');
  }
});

test('a month has a name', () => {
  expect(monthName('2026-08')).toBe('Agustus 2026');
});

test('days of one month name it once', () => {
  const { days } = createDates('Asia/Jakarta', now);
  const day = (text: string) => new Date(`${text}T03:00:00Z`);
  expect(days(day('2026-11-24'), day('2026-11-30'))).toBe('24–30 November 2026');
  expect(days(day('2026-12-28'), day('2027-01-03'))).toBe('28 Desember 2026 – 3 Januari 2027');
});

test('a span names its day once, or both', () => {
  const dates = createDates('Asia/Jakarta', now);
  const start = new Date('2026-12-05T01:00:00Z');
  expect(spanOf(start, new Date('2026-12-05T05:30:00Z'), dates)).toBe(
    'Sabtu, 5 Desember 2026, 08.00–12.30 WIB',
  );
  expect(spanOf(start, new Date('2026-12-07T08:00:00Z'), dates)).toBe(
    'Sabtu, 5 Desember 2026, 08.00 WIB – Senin, 7 Desember 2026, 15.00 WIB',
  );
});
