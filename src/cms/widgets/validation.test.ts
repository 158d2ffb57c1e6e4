import { expect, test } from 'vitest';
import { disagreementOf } from './validation.ts';

/** An entry as Decap holds it: a map whose `data` is a map. */
function entry(data: object) {
  return { getIn: () => ({ toJS: () => data }) };
}

const times = { start: '2026-12-05T08:00:00+07:00', end: '2026-12-05T12:00:00+07:00' };

test('the form says what the rules of a type say, at the field that has to change', () => {
  const early = '2026-12-05T07:00:00+07:00';
  expect(disagreementOf('agenda.end', early, entry(times))).toBe('Selesai harus sesudah Mulai.');
  expect(disagreementOf('agenda.end', times.end, entry(times))).toBeNull();
  expect(disagreementOf('agenda.start', times.start, entry({ ...times, end: early }))).toBeNull();
});

test('a type without rules, a part of a group and settings are in order', () => {
  expect(disagreementOf('berita.date', 'x', entry({}))).toBeNull();
  expect(disagreementOf('agenda.photo.alt', 'x', entry(times))).toBeNull();
  expect(disagreementOf('pengaturan.portal.name', 'x', entry({}))).toBeNull();
  expect(disagreementOf(undefined, 'x', entry({}))).toBeNull();
});
