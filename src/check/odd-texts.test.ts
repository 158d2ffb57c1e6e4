import { describe, expect, test } from 'vitest';
import { checkContent } from './read-content.ts';
import { base, layered, tools, written } from './testing/node-fixtures.ts';

const month = 'content/berita/2026/11';

/** @param title as YAML writes it */
function entry(title: string, date = '2026-11-22T08:15:00+07:00'): string {
  return `---
title: ${title}
date: ${date}
summary: Satu.
region: "62.06"
topics:
  - layanan-publik
sources:
  - name: Kepala desa
---

Isi.
`;
}

async function said(files: Readonly<Record<string, string>>) {
  const only = { has: (path: string) => path in files };
  const { problems } = await checkContent(layered(base, written(files)), { ...tools, only });
  return problems.map(({ rule, message, fix }) => ({ rule, message, fix }));
}

const saidOf = (title: string, date?: string) =>
  said({ [`${month}/aneh/index.md`]: entry(title, date) });

const hidden =
  'Judul memuat tanda yang tidak terlihat dan mengacaukan tulisan. Ketik ulang teksnya.';
const missing = {
  rule: 'missing-value',
  message: 'Judul belum diisi.',
  fix: 'title: Judul tulisan',
};

describe('titles', () => {
  test.each([
    ['emoji', '🌾 Panen raya 👩🏽‍🌾'],
    ['a flag alone', '🇮🇩'],
    ['Arabic', 'مرحبا بالعالم'],
    ['spaces without width', '"Ka\\u200Bbar\\u200D"'],
    ['signs alone', '"?!..."'],
    ['marks upon marks', 'Z̷̢̛a̶l̵g̷o'],
    ['names of JavaScript', '__proto__'],
    ['110 letters', 'a'.repeat(110)],
  ])('takes %s', async (_what, title) => {
    expect(await saidOf(title)).toEqual([]);
  });

  test.each([
    ['spaces without width alone', '"\\u200B\\u2060\\uFEFF"'],
    ['blanks that count as letters', '"\\u3164\\u2800"'],
    ['half a surrogate pair', '"\\uD800"'],
    ['an empty box of tags', '"\\U000E0041"'],
  ])('sees none in %s', async (_what, title) => {
    expect(await saidOf(title)).toEqual([missing]);
  });

  test.each([
    ['a control', '"a\\x07b"', 'title: ab'],
    ['a NUL', '"a\\0b"', 'title: ab'],
    ['half a surrogate pair among letters', '"a\\uD800b"', 'title: ab'],
    ['a sign that turns what follows', '"Kabar \\u202Egnp.foto"', 'title: Kabar gnp.foto'],
  ])('refuses %s', async (_what, title, fix) => {
    expect(await saidOf(title)).toEqual([{ rule: 'wrong-value', message: hidden, fix }]);
  });

  test('offers whole letters for one that is too long', async () => {
    const message = 'Judul terlalu panjang, paling banyak 110 huruf.';
    expect(await saidOf('a'.repeat(300))).toEqual([
      { rule: 'wrong-value', message, fix: `title: ${'a'.repeat(55)}…` },
    ]);
    const [{ fix } = { fix: null }] = await saidOf('👩🏽‍🌾'.repeat(40));
    expect(fix?.isWellFormed()).toBe(true);
    expect(fix).toMatch(/^title: (?:👩🏽‍🌾)+👩🏽…$/u);
  });
});

describe('names of folders', () => {
  const folderName = (slug: string, message: string, better: string) =>
    expect(said({ [`${month}/${slug}/index.md`]: entry('Kabar') })).resolves.toEqual([
      { rule: 'folder-name', message, fix: `${month}/${better}/index.md` },
    ]);

  test.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'])('%s is no name on Windows', (slug) =>
    folderName(
      slug,
      `Nama folder "${slug}" tidak dapat disimpan di Windows. Pakai nama lain.`,
      `${slug}-1`,
    ),
  );

  test.each(['a.', 'a ', 'a:b', 'a"b', 'a|b', '🌾a'])('%j is none anywhere', (slug) =>
    folderName(
      slug,
      `Nama folder "${slug}" menjadi alamat halaman, jadi hanya boleh berisi huruf kecil, angka, dan tanda hubung.`,
      slug === 'a.' || slug === 'a ' || slug === '🌾a' ? 'a' : 'a-b',
    ),
  );

  test('one too long for Windows', () =>
    folderName(
      'a'.repeat(121),
      'Nama folder ini terlalu panjang, paling banyak 120 huruf.',
      'a'.repeat(120),
    ));

  test('two that only the case tells apart are one address', async () => {
    const told = await said({
      [`${month}/kabar/index.md`]: entry('Kabar'),
      [`${month}/Kabar/index.md`]: entry('Kabar'),
    });
    expect(
      told.filter(({ rule }) => rule === 'same-address').map(({ message }) => message),
    ).toEqual([
      `Alamat /berita/2026/11/Kabar/ juga dipakai ${month}/kabar/index.md. Ganti nama salah satu folder.`,
      `Alamat /berita/2026/11/kabar/ juga dipakai ${month}/Kabar/index.md. Ganti nama salah satu folder.`,
    ]);
  });
});

describe('moments', () => {
  test.each([
    '2024-02-29T00:00:00+07:00',
    '2026-11-22T00:00:00+09:00',
    '2026-11-22T23:59:59+08:00',
    '2026-11-22T08:15:00Z',
    '2026-11-22T08:15:00+14:00',
    '2026-11-22 08:15 +0700',
  ])('takes %s', async (date) => {
    expect(await saidOf('Kabar', date)).toEqual([]);
  });

  const noDay = (days: string) => `memuat tanggal yang tidak ada. ${days} hari.`;
  const noHour = 'memuat jam yang tidak ada. Jam berjalan dari 00:00 sampai 23:59.';
  const noMoment = 'bukan waktu yang dikenal. Tulis seperti 2026-11-24T08:15:00+07:00.';
  test.each([
    [
      '2026-02-29T08:00:00+07:00',
      noDay('Bulan 2 tahun 2026 mempunyai 28'),
      '2026-02-28T08:00:00+07:00',
    ],
    [
      '2100-02-29T08:00:00+07:00',
      noDay('Bulan 2 tahun 2100 mempunyai 28'),
      '2100-02-28T08:00:00+07:00',
    ],
    ['0001-01-01T00:00:00+07:00', 'memuat tahun di luar 1900–2100.', '1900-01-01T00:00:00+07:00'],
    ['9999-12-31T23:59:59+07:00', 'memuat tahun di luar 1900–2100.', '2100-12-31T23:59:00+07:00'],
    ['2026-11-22T24:00:00+07:00', noHour, '2026-11-22T23:00:00+07:00'],
    ['2026-11-22T23:59:60+07:00', noHour, '2026-11-22T23:59:00+07:00'],
    ['2026-11-22T08:15:00+99:00', 'memuat zona waktu yang tidak ada. WIB ditulis +07:00.', null],
    // What YAML 1.1 makes a boolean, minutes, an octal or a float of is no time here.
    ['no', noMoment, null],
    ['19:30', noMoment, null],
    ['0o17', noMoment, null],
    ['1e3', noMoment, null],
  ])('refuses %s', async (date, problem, mended) => {
    expect(await saidOf('Kabar', date)).toEqual([
      {
        rule: 'wrong-value',
        message: `Waktu terbit "${date}" ${problem}`,
        fix: mended === null ? null : `date: ${mended}`,
      },
    ]);
  });
});

test('a merge key is a key nobody knows', async () => {
  const told = await said({
    [`${month}/gabung/index.md`]: entry('Kabar').replace('title', '<<: a\ntitle'),
  });
  expect(told.map(({ rule, message }) => ({ rule, message }))).toEqual([
    {
      rule: 'unknown-key',
      message: expect.stringMatching(
        /^Kunci << tidak dikenal\. Yang dikenal di sini: title, date, /,
      ),
    },
  ]);
});
