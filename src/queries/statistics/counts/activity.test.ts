import { expect, test } from 'vitest';
import { createDates } from '../../../format/dates.ts';
import { activityOf, monthOf } from './activity.ts';

const now = new Date('2026-11-24T01:00:00Z');
const measures = (zone: string) => ({
  isoDay: createDates(zone, now).isoDay,
  areaOf: (region: string) => region.slice(0, 5),
});
const entry = {
  collection: 'berita',
  url: '/berita/2026/10/pasar/',
  data: { date: new Date('2026-10-31T23:30:00Z'), kim: 'suara', region: '81.71.01.2001' },
} as const;

test('an entry is counted on the day it is in the zone of the portal', () => {
  const east = activityOf(entry, measures('Asia/Jayapura'));
  expect(east).toEqual({
    type: 'berita',
    url: '/berita/2026/10/pasar/',
    day: '2026-11-01',
    kim: 'suara',
    area: '81.71',
    parts: [],
    sample: false,
  });
  expect(east && monthOf(east)).toBe('2026-11');
  expect(activityOf(entry, measures('UTC'))?.day).toBe('2026-10-31');
});

test('the newest moment of a month is of the next one only where that has begun', () => {
  const { isoDay } = measures('Asia/Jakarta');
  expect(
    ['2026-10-31T16:59:59Z', '2026-10-31T17:00:00Z'].map((at) => isoDay(new Date(at))),
  ).toEqual(['2026-10-31', '2026-11-01']);
});

test('what has no day or was withdrawn is not counted', () => {
  const { date } = entry.data;
  const unsaid = { by: undefined, reply: undefined, entry: undefined };
  const corrections = [{ ...unsaid, date, kind: 'dicabut', note: 'Alasan.' }] as const;
  const withdrawn = { ...entry, data: { ...entry.data, corrections } };
  expect(activityOf(withdrawn, measures('UTC'))).toBeUndefined();
  expect(activityOf({ ...entry, data: {} }, measures('UTC'))).toBeUndefined();
});
