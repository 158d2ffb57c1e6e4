import { describe, expect, test } from 'vitest';
import { UnreadableError } from './unreadable-error.ts';
import { readYaml, writeYaml } from './yaml.ts';

const colon =
  'Nilai ini memuat titik dua, sehingga tidak terbaca. Apit nilainya dengan tanda kutip.';
const sign =
  'Nilai ini memuat tanda yang mempunyai arti khusus, sehingga tidak terbaca. Apit nilainya dengan tanda kutip.';
const quote = 'Tanda kutip di baris ini belum ditutup.';

function refusal(yaml: string) {
  try {
    readYaml(yaml);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { code, position, fix, message } = error;
    return { code, line: position.line, column: position.column, fix, message };
  }
  return null;
}

describe('a broken line is named with the line to paste', () => {
  test.each([
    ['Banjir: air naik', 'colon', 8, '"Banjir: air naik"', colon],
    ['Banjir:', 'colon', 8, '"Banjir:"', colon],
    ['Air "setinggi": lutut', 'colon', 8, '"Air \\"setinggi\\": lutut"', colon],
    ['@kim', 'sign', 8, '"@kim"', sign],
    ['*Penting* bagi warga', 'sign', 8, '"*Penting* bagi warga"', sign],
    ['[Foto] Banjir', 'sign', 8, '"[Foto] Banjir"', sign],
    ['[Foto', 'sign', 8, '"[Foto"', sign],
    ['"Kami" menang', 'sign', 8, '"\\"Kami\\" menang"', sign],
    ['- Banjir', 'sign', 8, '"- Banjir"', sign],
    ['"Banjir', 'quote', 8, '"Banjir"', quote],
    ["'Banjir", 'quote', 8, "'Banjir'", quote],
  ])('title: %s', (value, code, column, mended, message) => {
    expect(refusal(`title: ${value}\nsummary: Kabar.\n`)).toEqual({
      code,
      line: 1,
      column,
      fix: `title: ${mended}`,
      message,
    });
  });

  test('a tab', () => {
    expect(refusal('topics:\n\t- bencana\n')).toEqual({
      code: 'tab',
      line: 2,
      column: 1,
      fix: '  - bencana',
      message: 'Baris ini diawali tab. Ganti tab dengan dua spasi.',
    });
  });

  test('a repeated key', () => {
    expect(refusal('title: a\ntitle: b\n')).toEqual({
      code: 'duplicate-key',
      line: 2,
      column: 1,
      fix: null,
      message: 'Kunci title tertulis dua kali. Hapus salah satunya.',
    });
  });

  test('a line that is no key', () => {
    expect(refusal('title: a\nlepas\n')).toMatchObject({ code: 'yaml', line: 2, fix: null });
  });

  test('a list where keys belong', () => {
    expect(refusal('- a\n- b\n')).toMatchObject({
      code: 'not-a-map',
      message: 'Bagian ini harus berisi baris "kunci: nilai", misalnya title: Judul berita.',
    });
  });
});

test.each([
  ['title: &a Banjir', 'anchor', 'title: "&a Banjir"', '&a'],
  ['title: *a', 'anchor', 'title: "*a"', '*a'],
  ['title: !!str Banjir', 'tag', 'title: "!!str Banjir"', '!!str'],
  ['title: !!binary aGFsbw==', 'tag', 'title: "!!binary aGFsbw=="', '!!binary'],
])('refuses %s', (yaml, code, fix, typed) => {
  expect(refusal(yaml)).toMatchObject({
    code,
    fix,
    message: `Tanda ${typed} di awal nilai tidak boleh dipakai di sini. Apit nilainya dengan tanda kutip.`,
  });
});

test('a thousand laughs make no gigabyte', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  }
  expect(refusal(lines.join('\n'))).toMatchObject({ code: 'anchor', line: 1 });
});

test('keys that objects own are data like any other', () => {
  const { data } = readYaml('constructor: a\n__proto__: b\ntoString: c\n');
  expect(Object.entries(data)).toEqual([
    ['constructor', 'a'],
    ['__proto__', 'b'],
    ['toString', 'c'],
  ]);
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
});

test('writes what other YAML readers take for the same text, and no folded lines', () => {
  const long = 'kata '.repeat(40).trim();
  expect(
    writeYaml({
      region: '62.10',
      draft: 'no',
      n: 5,
      b: true,
      long,
      empty: '',
      none: [],
      group: { a: '' },
    }),
  ).toBe(`region: "62.10"\ndraft: no\nn: 5\nb: true\nlong: ${long}\n`);
});
