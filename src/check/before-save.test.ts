import { expect, test } from 'vitest';
import { problemsBeforeSave, problemsInWords } from './before-save.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rules = (path: string, text: string) =>
  problemsBeforeSave(path, bytes(text)).map(({ rule, line, field }) => ({ rule, line, field }));
const article = 'content/berita/2026/11/x/index.md';

test('takes an entry that is not finished', () => {
  expect(rules(article, '---\ntitle: ""\nkim: kim-asing\ndate: besok\n---\n')).toEqual([]);
});

test('refuses an entry that can\u2019t be read, and a NIK', () => {
  expect(rules(article, '---\ntitle: a: b\n---\n')).toEqual([
    { rule: 'colon', line: 2, field: 'title' },
  ]);
  expect(rules(article, '---\ntitle: a\n---\n\nNIK 6271010101900001.\n')).toEqual([
    { rule: 'identity-number', line: 5, field: 'body' },
  ]);
});

test('holds settings to the same', () => {
  const path = 'content/pengaturan/portal.yml';
  expect(rules(path, 'name: Portal\n')).toEqual([]);
  expect(rules(path, 'name: "Portal\n')).toEqual([{ rule: 'quote', line: 1, field: 'name' }]);
  expect(rules(path, 'contact:\n  address: KK 6206052311150007\n')).toEqual([
    { rule: 'identity-number', line: 2, field: 'contact.address' },
  ]);
});

test('looks into words of no file', () => {
  expect(problemsInWords('catatan', 'Minta KTP 6271010101900001.')).toEqual([
    {
      severity: 'error',
      rule: 'identity-number',
      file: 'catatan',
      line: 1,
      column: 11,
      field: null,
      message:
        'Baris ini memuat nomor yang tampak seperti NIK atau nomor KK (6271••••••••••01). Nomor itu data pribadi dan tidak boleh masuk ke portal.',
      fix: '(nomor tidak dimuat)',
    },
  ]);
});
