import { expect, test } from 'vitest';
import { type Field, optional, plainKit } from '../field.ts';
import { filledLines, filledRows, group, rows } from './compound.ts';
import { line, webAddress } from './text.ts';

const words = { label: 'Isian', hint: 'Petunjuk.' };
const missing = 'Isian belum diisi.';

/** The value, or the first message. */
function read(field: Field, input: unknown): unknown {
  const result = field.schema(plainKit).safeParse(input);
  return result.success ? result.data : { problem: result.error.issues[0]?.message };
}

const fields = {
  name: line({ ...words, label: 'Nama', max: 10 }),
  url: optional(webAddress(words)),
};

test('a group names the keys it is made of', () => {
  const field = group({ ...words, fields });
  expect(read(field, { name: 'a' })).toEqual({ name: 'a' });
  expect(read(field, undefined)).toEqual({ problem: missing });
  expect(read(field, 'a')).toEqual({
    problem: 'Isian harus berisi name, url, masing-masing di barisnya sendiri.',
  });
  expect(read(field, { url: 'https://a.id' })).toEqual({ problem: 'Nama belum diisi.' });
  expect(read(field, { name: 'a', nama: 'b' })).toEqual({
    problem: 'Kunci nama tidak dikenal. Yang dikenal: name, url.',
  });
});

test('rows may be none, filled rows may not', () => {
  const row = { ...words, fields, rowLabel: 'name' as const };
  expect(read(rows(row), '')).toEqual([]);
  expect(read(filledRows(row), '')).toEqual({ problem: missing });
  expect(read(filledRows(row), [{ name: 'a' }])).toEqual([{ name: 'a' }]);
  expect(read(rows(row), ['a'])).toEqual({
    problem: 'Bagian ini harus berisi name, url, masing-masing di barisnya sendiri.',
  });
  expect(read(rows(row), { name: 'a' })).toEqual({
    problem: 'Isian harus berupa daftar, satu hal tiap baris dengan tanda "- ".',
  });
});

test('what a form leaves behind in a cleared group counts as left out', () => {
  const field = optional(group({ ...words, fields }));
  for (const empty of [undefined, '', {}, { name: '' }, { name: '', url: '' }]) {
    expect(read(field, empty)).toBeUndefined();
  }
  expect(field.required).toBe(false);
});

test('what must be filled may say what to add', () => {
  const row = { ...words, fields, rowLabel: 'name' as const };
  expect(read(filledRows({ ...row, missing: 'Tambahkan satu.' }), [])).toEqual({
    problem: 'Isian belum diisi. Tambahkan satu.',
  });
  expect(read(filledLines(words), '')).toEqual({ problem: missing });
  expect(read(filledLines(words), ['satu'])).toEqual(['satu']);
});
