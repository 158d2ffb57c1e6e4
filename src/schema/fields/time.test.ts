import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendDay, mendMoment, parseDay, parseMoment, sameLater } from './time.ts';

test.each([
  ['2026-11-22T08:15:00+07:00', '2026-11-22T01:15:00.000Z'],
  ['2026-11-22T08:15+07:00', '2026-11-22T01:15:00.000Z'],
  ['2026-11-22 08:15:00 +0700', '2026-11-22T01:15:00.000Z'],
  ['2026-12-01T06:00:00+07:00', '2026-11-30T23:00:00.000Z'],
  ['2026-11-22T08:15:00.5Z', '2026-11-22T08:15:00.000Z'],
  ['2028-02-29T00:00:00+09:00', '2028-02-28T15:00:00.000Z'],
])('%s is %s', (text, instant) => {
  expect(parseMoment(text)).toEqual(new Date(instant));
});

test.each([
  ['2026-13-45T08:15:00+07:00', 'memuat bulan 13. Bulan berjalan dari 01 sampai 12.'],
  [
    '2026-02-30T08:15:00+07:00',
    'memuat tanggal yang tidak ada. Bulan 2 tahun 2026 mempunyai 28 hari.',
  ],
  ['2026-13-45', 'memuat bulan 13. Bulan berjalan dari 01 sampai 12.'],
  ['2026-11-22', 'belum memuat jam. Tulis seperti 2026-11-22T08:00:00+07:00.'],
  ['2026-11-22T24:00:00+07:00', 'memuat jam yang tidak ada. Jam berjalan dari 00:00 sampai 23:59.'],
  [
    '2026-11-22T08:15:00',
    'belum memuat zona waktu. Tambahkan +07:00 (WIB), +08:00 (WITA), atau +09:00 (WIT).',
  ],
  ['2026-11-22T08:15:00+99:00', 'memuat zona waktu yang tidak ada. WIB ditulis +07:00.'],
  ['1826-11-22T08:15:00+07:00', 'memuat tahun di luar 1900–2100.'],
  ['kemarin', 'bukan waktu yang dikenal. Tulis seperti 2026-11-24T08:15:00+07:00.'],
])('%s is no time', (text, problem) => {
  expect(parseMoment(text)).toEqual({ problem: `"${text}" ${problem}` });
});

test('a day exists or is refused', () => {
  expect(parseDay(' 2026-11-22 ')).toBe('2026-11-22');
  expect(parseDay('2026-11-31')).toEqual({
    problem: '"2026-11-31" memuat tanggal yang tidak ada. Bulan 11 tahun 2026 mempunyai 30 hari.',
  });
  expect(parseDay('22-11-2026')).toEqual({
    problem: '"22-11-2026" bukan tanggal yang dikenal. Tulis seperti 2026-11-24.',
  });
});

test.each([
  ['2026-13-45', '2026-12-31T08:00:00+07:00'],
  ['22/11/2026 19.30', '2026-11-22T19:30:00+07:00'],
  ['2026-11-22T8:5', '2026-11-22T08:00:00+07:00'],
  ['2026-11-22T25:61:00+08:00', '2026-11-22T23:59:00+08:00'],
  ['kemarin', null],
])('%s is mended to %s', (text, mended) => {
  expect(mendMoment(text)).toBe(mended);
});

test('every real moment is read, and every mended text is a real moment', () => {
  const real = fc.date({
    min: new Date('1900-01-02T00:00:00Z'),
    max: new Date('2100-12-30T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(real, fc.integer({ min: -11, max: 12 }), (date, hours) => {
      const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
      const local = new Date(whole.getTime() + hours * 3_600_000).toISOString().slice(0, 19);
      const zone = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
      expect(parseMoment(`${local}${zone}`)).toEqual(whole);
    }),
  );
  const number = fc.integer({ min: 0, max: 9999 });
  fc.assert(
    fc.property(number, number, number, fc.constantFrom('-', '/', '.'), (a, b, c, mark) => {
      const mended = mendDay([a, b, c].join(mark));
      if (mended !== null) expect(parseDay(mended)).toBe(mended);
    }),
  );
});

test.each([
  // An event that ends in the afternoon of the day it began, or past midnight.
  ['2026-12-04T15:00:00+07:00', '2026-12-05T01:00:00Z', 'hour', '2026-12-05T15:00:00+07:00'],
  ['2026-12-05T02:00:00+07:00', '2026-12-05T15:00:00Z', 'hour', '2026-12-06T02:00:00+07:00'],
  ['2026-12-05T08:00:00+07:00', '2026-12-05T01:00:00Z', 'hour', '2026-12-06T08:00:00+07:00'],
  // The day of the start is that of the zone typed.
  ['2026-12-04T07:00:00+09:00', '2026-12-04T20:00:00Z', 'hour', '2026-12-05T07:00:00+09:00'],
  ['2026-11-15T16:00:00+07:00', '2026-12-01T01:00:00Z', 'day', '2026-12-15T16:00:00+07:00'],
  ['2025-12-15T16:00+07:00', '2026-12-20T01:00:00Z', 'day', '2027-01-15T16:00:00+07:00'],
  ['2026-01-31T16:00:00Z', '2027-02-03T01:00:00Z', 'day', '2027-02-28T16:00:00Z'],
  ['2026-01-10T16:00:00-0300', '2026-12-20T01:00:00Z', 'day', '2027-01-10T16:00:00-0300'],
  ['besok', '2026-12-20T01:00:00Z', 'day', null],
] as const)('%s after %s, keeping the %s, is %s', (text, after, keeps, later) => {
  expect(sameLater(text, new Date(after), keeps)).toBe(later);
});
