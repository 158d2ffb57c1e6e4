import { expect, test } from 'vitest';
import { zonedText } from './zoned-text.ts';

test.each([
  ['2026-11-24T08:15:00+07:00', 'Asia/Jakarta', '2026-11-24T08:15:00+07:00'],
  ['2026-12-01T07:00:00+08:00', 'Asia/Jakarta', '2026-12-01T06:00:00+07:00'],
  ['2026-11-30T23:00:00Z', 'Asia/Jayapura', '2026-12-01T08:00:00+09:00'],
  ['2026-11-30T23:00:00-03:00', 'UTC', '2026-12-01T02:00:00+00:00'],
  ['besok pagi', 'Asia/Jakarta', 'besok pagi'],
])('%s in %s is %s', (text, zone, expected) => {
  expect(zonedText(text, zone)).toBe(expected);
});
