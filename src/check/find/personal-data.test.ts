import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPersonalData } from './personal-data.ts';

const samples = (name: string): Record<string, string[]> =>
  JSON.parse(readFileSync(new URL(`samples/${name}.json`, import.meta.url), 'utf8'));

const positive = Object.entries(samples('found')).flatMap(([kind, texts]) =>
  texts.map((text) => [kind, text] as const),
);
const negative = Object.entries(samples('passing')).flatMap(([kind, texts]) =>
  texts.map((text) => [kind, text] as const),
);

test('there are at least 80 samples of either sort, each once', () => {
  expect(new Set(positive.map(([, text]) => text)).size).toBe(positive.length);
  expect(new Set(negative.map(([, text]) => text)).size).toBe(negative.length);
  expect(Math.min(positive.length, negative.length)).toBeGreaterThanOrEqual(80);
});

test.each(positive)('%s: %s', (kind, marked) => {
  const before = 'Baris pertama tanpa apa pun.\n';
  const text = before + marked.replace(/[«»]/g, '');
  const found = findPersonalData(text);
  let shown = text;
  for (const { value, line, column } of found.toReversed()) {
    expect(line).toBe(2);
    const start = before.length + column - 1;
    shown = `${shown.slice(0, start)}«${value}»${shown.slice(start + value.length)}`;
  }
  expect(shown).toBe(before + marked);
  expect(new Set(found.map((one) => `${one.kind} ${one.certainty}`))).toEqual(new Set([kind]));
});

test.each(negative)('%s pass: %s', (_kind, text) => {
  expect(findPersonalData(text)).toEqual([]);
  expect(findPersonalData(`Kabar: ${text}, begitu.`)).toEqual([]);
});

test('says what was found without saying it, and what to write instead', () => {
  const text =
    'Siti: [0812-0000-1111](https://wa.me/6281200001111), budi.contoh@gmail.com,\n[Surat](mailto:a.contoh@gmail.com), TTL 12-03-1990, rek 1112223334, rumah Pak Budi di Jl. Merpati No. 3.';
  expect(findPersonalData(text)).toEqual([
    {
      kind: 'phone-number',
      certainty: 'pasti',
      value: '[0812-0000-1111](https://wa.me/6281200001111)',
      masked: '0812••••••11',
      replacement: '(nomor tidak dimuat)',
      line: 1,
      column: 7,
      contact: '6281200001111',
    },
    {
      kind: 'email-address',
      certainty: 'ragu',
      value: 'budi.contoh@gmail.com',
      masked: 'bu•••@gmail.com',
      replacement: '(pos-el tidak dimuat)',
      line: 1,
      column: 54,
      contact: 'budi.contoh@gmail.com',
    },
    {
      kind: 'email-address',
      certainty: 'ragu',
      value: '[Surat](mailto:a.contoh@gmail.com)',
      masked: 'a.•••@gmail.com',
      replacement: 'Surat (pos-el tidak dimuat)',
      line: 2,
      column: 1,
      contact: 'a.contoh@gmail.com',
    },
    {
      kind: 'birth-date',
      certainty: 'pasti',
      value: '12-03-1990',
      masked: '••-••-1990',
      replacement: '(tanggal lahir tidak dimuat)',
      line: 2,
      column: 41,
      contact: null,
    },
    {
      kind: 'bank-account',
      certainty: 'pasti',
      value: '1112223334',
      masked: '11••••••34',
      replacement: '(nomor tidak dimuat)',
      line: 2,
      column: 57,
      contact: null,
    },
    {
      kind: 'home-address',
      certainty: 'ragu',
      value: 'Jl. Merpati No. 3',
      masked: 'Jl. Merp•••',
      replacement: '(alamat tidak dimuat)',
      line: 2,
      column: 87,
      contact: null,
    },
  ]);
});

test.each([
  '1 ',
  '0812 ',
  '+62 8 ',
  'rekening ',
  'a.',
  'a@b.',
  'Jl. A No ',
  'RT 1 ',
  'lahir ',
  'wa.me/',
  '[x](',
  '0 8 ',
])('reads 200 kB of "%s" in a moment', (piece) => {
  const started = performance.now();
  findPersonalData(piece.repeat(200_000 / piece.length));
  expect(performance.now() - started).toBeLessThan(2_000);
});
