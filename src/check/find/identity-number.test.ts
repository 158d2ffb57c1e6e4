import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentityNumbers } from './identity-number.ts';

const nik = '6271010101900001';

test.each([
  ['alone', nik],
  ['of a woman, with 40 added to the day', '6271014101900001'],
  ['of a family', '6206052311150007'],
  ['in fours', '6271 0101 0190 0001'],
  ['by its parts', '62.71.01.010190.0001'],
  ['in three parts', '627101-010190-0001'],
  ['in pairs', '62 71 01 01 01 90 00 01'],
  ['digit by digit', '6 2 7 1 0 1 0 1 0 1 9 0 0 0 0 1'],
  ['with dashes and spaces', '6271 - 0101 - 0190 - 0001'],
  ['with spaces that do not break', '6271\u00a00101\u00a00190\u00a00001'],
  ['with spaces that do not show', '6271\u200b0101\u200b0190\u200b0001'],
  ['with a typesetter\u2019s dashes', '6271–0101–0190–0001'],
  ['in wide digits', '６２７１０１０１０１９００００１'],
  ['with marks of emphasis', '**6271**0101**0190**0001'],
  ['right behind its name', `NIK${nik}`],
  ['in an address that names it', `https://contoh.id/?nik=${nik}`],
])('finds a number %s', (_how, text) => {
  const found = findIdentityNumbers(`Baris satu.\nIni (${text}), ya.`);
  expect(found).toHaveLength(1);
  expect(found[0]?.masked).toMatch(/^\d{4}•{10}\d{2}$/);
  expect(found[0]?.start).toBeGreaterThan('Baris satu.\nIni '.length);
});

test('tells where each stands', () => {
  const text = `- ${nik} 6271010101900002\nKK: 6206052311150007.`;
  expect(findIdentityNumbers(text)).toEqual([
    { start: 2, end: 18, certainty: 'pasti', masked: '6271••••••••••01' },
    { start: 19, end: 35, certainty: 'pasti', masked: '6271••••••••••02' },
    { start: 40, end: 56, certainty: 'pasti', masked: '6206••••••••••07' },
  ]);
});

test.each([
  ['a phone', '+62 811 5200 0000, 0812-3456-7890 0813-1234-5678'],
  ['a price', 'Rp12.500.000.000.000 dan 1.234.567.890.123.456'],
  ['a bank account', '8808 0812 3456 7890'],
  ['a card', '4111 1111 1111 1111'],
  ['a decree', '188.44/123/KPTS/2026 dan 470/6271.01.1001/2026'],
  ['a civil servant\u2019s number', '198501012010011001'],
  ['a place on earth', '-2.213612, 113.910812 dan -1.213612 111.910812'],
  ['days', '12-11-2026-12-12-2026, 2026-11-24T08:15:00+07:00'],
  ['hours', '11.30-12.15 12.10 13.00'],
  ['regions', '62.06.05.2003 62.71.01.1001'],
  ['an address', `https://contoh.id/posts/${nik}`],
  ['a name in hexadecimal', `9f${nik}ab`],
  ['a decimal fraction', `1,${nik}`],
  ['15 or 17 digits', `${nik.slice(1)} ${nik}1`],
  ['a province that is none', '2071010101900001'],
  ['a kabupaten that is none', '6200010101900001'],
  ['a day that is none', '6271013202900001 dan 6271017201900001'],
  ['30 February', '6271013002900001'],
  ['a month that is none', '6271010113900001'],
  ['a serial number that is none', '6271010101900000'],
])('lets %s pass', (_what, text) => {
  expect(findIdentityNumbers(`Ini ${text}, ya.`)).toEqual([]);
});

test('finds any plausible number in any grouping of whole parts', () => {
  const two = (min: number, max: number) =>
    fc.integer({ min, max }).map((number) => String(number).padStart(2, '0'));
  const parts = fc.tuple(
    fc.constantFrom('11', '31', '62', '96'),
    two(1, 39),
    two(1, 70),
    fc.oneof(two(1, 28), two(41, 68)),
    two(1, 12),
    two(0, 99),
    fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0')),
  );
  fc.assert(
    fc.property(parts, fc.constantFrom('', ' ', '.', '-', ' - '), (typed, gap) => {
      expect(findIdentityNumbers(`NIK ${typed.join(gap)}.`)).toHaveLength(1);
    }),
  );
});

test('reads a megabyte of digits in a moment', () => {
  const started = performance.now();
  findIdentityNumbers('1 '.repeat(250_000) + '12'.repeat(250_000));
  expect(performance.now() - started).toBeLessThan(3_000);
});
