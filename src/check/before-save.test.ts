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

test('refuses what is certain, and leaves what is doubtful to who marks it ready', () => {
  const save = (body: string, contacts?: ReadonlySet<string>) =>
    problemsBeforeSave(article, bytes(`---\ntitle: a\n---\n${body}\n`), contacts).map(
      ({ rule, column, length, fix }) => ({ rule, column, length, fix }),
    );
  const fix = '(nomor tidak dimuat)';
  expect(save('Siti 0812-0000-1111, posko 0813-0000-2222, siti.contoh@gmail.com')).toEqual([
    { rule: 'phone-number', column: 6, length: 14, fix },
  ]);
  expect(save('Siti 0812-0000-1111', new Set(['6281200001111']))).toEqual([]);
  expect(save('Rek 1112223334, TTL 1-2-1990')).toEqual([
    { rule: 'bank-account', column: 5, length: 10, fix },
    { rule: 'birth-date', column: 21, length: 8, fix: '(tanggal lahir tidak dimuat)' },
  ]);
});

test('a number stands in the fields made for it, and beside them in the same profile', () => {
  const profile = 'content/kim/kim-x/index.md';
  const contact = 'contact:\n  whatsapp: "6281200001111"\n';
  expect(rules(profile, `---\ntitle: a\n${contact}---\n\nWA 0812-0000-1111\n`)).toEqual([]);
  expect(rules(profile, `---\ntitle: WA 0812-0000-2222\n${contact}---\n`)).toEqual([
    { rule: 'phone-number', line: 2, field: 'title' },
  ]);
  expect(rules(profile, '---\ncontact:\n  whatsapp: KK 6206052311150007\n---\n')).toEqual([
    { rule: 'identity-number', line: 3, field: 'contact.whatsapp' },
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
        'Baris ini memuat nomor yang tampak seperti NIK atau nomor KK (6271••••••••••01). UU Pelindungan Data Pribadi (UU 27/2022) melarang mengungkapkan data pribadi orang lain tanpa hak. Tulis tanpa nomornya, misalnya "warga yang terdaftar".',
      fix: '(nomor tidak dimuat)',
      length: 16,
    },
  ]);
});
