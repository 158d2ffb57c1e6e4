import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter, writeFrontMatter } from './front-matter.ts';
import { UnreadableError } from './yaml/unreadable-error.ts';

function refusal(file: string) {
  try {
    parseFrontMatter(file);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { code, position, fix, message } = error;
    return { code, ...position, fix, message };
  }
  return null;
}

describe('parseFrontMatter', () => {
  test('keeps every scalar as the text typed', () => {
    const typed = ['62.10', '0812', '19:30', '2026-13-45', 'no', '1e3', '0x10', '~', 'null', '.5'];
    const file = `---\n${typed.map((text, index) => `k${index}: ${text}`).join('\n')}\n---\n`;
    expect(Object.values(parseFrontMatter(file).data)).toEqual(typed);
  });

  test('splits data and body, and tells where each stands in the file', () => {
    const { data, body, bodyLine, locate } = parseFrontMatter(
      '---\ntitle: Banjir\nphoto:\n  src: a.jpg\ntopics:\n  - bencana\n  - desa\n---\n\nIsi.\n\n---\n\nEkor.\n',
    );
    expect(data).toEqual({
      title: 'Banjir',
      photo: { src: 'a.jpg' },
      topics: ['bencana', 'desa'],
    });
    expect(body).toBe('\nIsi.\n\n---\n\nEkor.\n');
    expect(bodyLine).toBe(9);
    expect(locate(['title'])).toEqual({ line: 2, column: 1 });
    expect(locate(['photo', 'src'])).toEqual({ line: 4, column: 3 });
    expect(locate(['photo', 'alt'])).toEqual({ line: 3, column: 1 });
    expect(locate(['topics', 1])).toEqual({ line: 7, column: 5 });
    expect(locate(['summary'])).toEqual({ line: 2, column: 1 });
  });

  test('reads a file of Windows like any other', () => {
    const plain = '---\ntitle: Banjir\n---\nBaris satu.\nBaris dua.\n';
    const windows = parseFrontMatter(`\uFEFF${plain.replaceAll('\n', '\r\n')}`);
    const { data, body, bodyLine } = parseFrontMatter(plain);
    expect({ data: windows.data, body: windows.body, bodyLine: windows.bodyLine }).toEqual({
      data,
      body,
      bodyLine,
    });
    expect(windows.locate(['title'])).toEqual({ line: 2, column: 1 });
  });

  test('takes an entry without data, and spaces behind the lines', () => {
    expect(parseFrontMatter('---\n---\nIsi.\n')).toMatchObject({ data: {}, body: 'Isi.\n' });
    expect(parseFrontMatter('--- \ntitle: a\n---  \nIsi.\n').data).toEqual({ title: 'a' });
  });

  test.each<[string, object]>([
    ['', { code: 'empty-file', line: 1, column: 1, fix: null, message: 'Berkas ini kosong.' }],
    [
      'Isi saja.\n',
      {
        code: 'no-front-matter',
        line: 1,
        column: 1,
        fix: '---\ntitle: Judul tulisan\n---',
        message:
          'Berkas ini belum mempunyai bagian data. Baris pertama harus --- lalu data seperti title, dan ditutup ---.',
      },
    ],
    [
      '---\ntitle: a\nIsi.\n',
      {
        code: 'unclosed',
        line: 1,
        column: 1,
        fix: '---',
        message:
          'Bagian data tidak ditutup. Tambahkan baris --- sesudah data terakhir, sebelum isi tulisan.',
      },
    ],
    ...['js', 'javascript', ' json', 'coffee', 'toml'].map((language): [string, object] => [
      `---${language}\ntitle = process.exit(9)\n---\n`,
      {
        code: 'executable',
        line: 1,
        column: 1,
        fix: '---',
        message: 'Baris pertama meminta program dijalankan. Baris pertama harus berisi --- saja.',
      },
    ]),
    [
      '----\ntitle: a\n---\n',
      {
        code: 'no-front-matter',
        line: 1,
        column: 1,
        fix: '---',
        message: 'Baris pertama harus berisi tepat tiga tanda hubung: ---',
      },
    ],
    [
      `---\ntitle: a\n${' \n'.repeat(101)}summary: b\n---\n`,
      {
        code: 'yaml',
        line: 3,
        column: 1,
        fix: null,
        message:
          'Bagian data memuat lebih dari 100 baris kosong berturut-turut. Hapus baris kosongnya.',
      },
    ],
  ])('refuses %j', (file, expected) => {
    expect(refusal(file)).toEqual(expected);
  });

  test('counts lines of the file, not of the front matter', () => {
    expect(refusal('\uFEFF---\r\ntitle: a\r\nsummary: b: c\r\n---\r\n')).toEqual({
      code: 'colon',
      line: 3,
      column: 10,
      fix: 'summary: "b: c"',
      message:
        'Nilai ini memuat titik dua, sehingga tidak terbaca. Apit nilainya dengan tanda kutip.',
    });
  });
});

describe('writing and reading give the same back', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('62.10', '0812', 'no', '~', '- a', 'a: b', '# x', 'a #b', '"', "'", '&a', '*b'),
    fc.constantFrom('!c', '%d', '@e', '`f`', '---', '...', '[g]', '{h}', '| i', '> j', '? k', '<<'),
    fc.constantFrom(' awal', 'akhir ', 'dua\nbaris', 'tiga\n\nbaris\n', '\ttab', 'a\tb', '\u0085x'),
    fc.constantFrom('\u2028', 'a\\b', 'C:\\x', '🎋', 'x'.repeat(300), `${'kata '.repeat(60)}.`),
  );
  const text = word.filter((value) => value.trim() !== '' && !value.includes('\r'));
  const list = fc.array(text, { minLength: 1, maxLength: 4 });
  const key = fc.constantFrom('title', 'summary', 'date', 'region', 'kunci-lain', 'k_1');
  const group = fc.dictionary(key, text, { minKeys: 1, maxKeys: 4 });
  const data = fc.dictionary(
    key,
    fc.oneof(text, list, group, fc.array(group, { minLength: 1, maxLength: 3 })),
    { maxKeys: 6 },
  );
  const body = fc
    .array(fc.constantFrom('a', '\n', '---', '--- ', '\n---\n', ' ', '# b', 'c: d', '\t', '…'))
    .map((parts) => parts.join(''));

  test('for any data and any body', () => {
    fc.assert(
      fc.property(data, body, (typed, markdown) => {
        const read = parseFrontMatter(writeFrontMatter(typed, markdown));
        expect({ data: { ...read.data }, body: read.body }).toEqual({
          data: { ...typed },
          body: markdown,
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('writing again changes no byte', () => {
    fc.assert(
      fc.property(data, body, (typed, markdown) => {
        const once = writeFrontMatter(typed, markdown);
        const read = parseFrontMatter(once);
        expect(writeFrontMatter(read.data, read.body)).toBe(once);
      }),
    );
  });

  test('never throws anything but a refusal, whatever the file holds', () => {
    const junk = fc.array(
      fc.oneof(
        fc.constantFrom('---\n', '\n', ': ', '- ', '"', '&', '*', '\t', '{', '|'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(junk, (parts) => {
        refusal(`---\n${parts.join('')}\n---\n`);
      }),
    );
  });
});
