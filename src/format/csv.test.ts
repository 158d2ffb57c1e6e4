import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('cells are joined by commas, lines end as RFC 4180 says, what would part them is quoted', () => {
  expect(
    csv([
      ['nama', 'tulisan', 'kosong'],
      ['KIM Contoh, Kasongan', 12, undefined],
      ['disebut "mading"', 0.5, 'dua\nbaris'],
    ]),
  ).toBe(
    'nama,tulisan,kosong\r\n"KIM Contoh, Kasongan",12,\r\n"disebut ""mading""",0.5,"dua\nbaris"\r\n',
  );
});

test.each(['=1+1', '+62', '-x', '@SUM(A1)', '\t=1'])(
  '%j is no formula to a spreadsheet',
  (text) => {
    expect(csv([[text]])).toBe(`'${text}\r\n`);
  },
);

test('a formula that is quoted is none either, and a number below zero stays a number', () => {
  expect(csv([['=HYPERLINK("a,b")', -2]])).toBe('"\'=HYPERLINK(""a,b"")",-2\r\n');
});
