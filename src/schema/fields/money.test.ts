import { describe, expect, test } from 'vitest';
import { plainKit } from '../field.ts';
import { money } from './money.ts';

const field = money({ label: 'Harga', hint: 'Dalam rupiah.' });

function read(input: unknown) {
  const result = field.schema(plainKit).safeParse(input);
  return result.success ? result.data : result.error.issues.map(({ message }) => message);
}

const form =
  'Harga ditulis dalam rupiah penuh dan dengan angka saja, tanpa Rp, titik, atau satuan, misalnya 60000.';
const range = 'Harga harus lebih dari nol: Rp100 sampai Rp999.999.999.';

describe('a price', () => {
  test.each([
    ['60000', 60_000],
    [60_000, 60_000],
    ['100', 100],
    ['', ['Harga belum diisi.']],
    ['0', [range]],
    ['-60000', [range]],
    ['1000000000', [range]],
    ['Rp60.000', [form]],
    ['60.000', [form]],
    ['60rb', [form]],
    ['60000.5', [form]],
  ])('typed as %j', (input, outcome) => {
    expect(read(input)).toEqual(outcome);
  });

  test.each([
    ['Rp60.000', '60000'],
    ['Rp. 60.000,-', '60000'],
    ['rp 60.000,00', '60000'],
    ['60.000', '60000'],
    ['1,250,000', '1250000'],
    ['60rb', '60000'],
    ['60 ribu', '60000'],
    ['60k', '60000'],
    ['1,5 juta', '1500000'],
    ['2.5jt', '2500000'],
    ['Rp60.000/kg', '60000'],
    ['60.000 per ikat', '60000'],
    ['60000 rupiah', '60000'],
    ['-60000', '60000'],
    ['60', '60000'],
    ['0', null],
    ['45.000-85.000', null],
    ['60.00.0', null],
    ['tanya penjual', null],
    [undefined, null],
  ])('%j was meant as %j', (input, meant) => {
    expect(field.mend(input)).toBe(meant);
  });

  test('is told in the words of money', () => {
    expect(field.say?.(1_250_000, {} as never, {})).toBe('Rp1.250.000');
  });
});
