import { z } from 'astro/zod';
import { rupiah } from '../../format/rupiah.ts';
import { type Field, isEmpty } from '../field.ts';

interface Wording {
  readonly label: string;
  readonly hint: string;
}

/** The smallest coin still used; a smaller number is a price of which the thousands were left out. */
const leastMoney = 100;
const mostMoney = 999_999_999;

/** A price in whole rupiah. */
export function money(wording: Wording): Field<number> {
  const { label, hint } = wording;
  const form = `${label} ditulis dalam rupiah penuh dan dengan angka saja, tanpa Rp, titik, atau satuan, misalnya 60000.`;
  const range = `${label} harus lebih dari nol: ${rupiah(leastMoney)} sampai ${rupiah(mostMoney)}.`;
  return {
    label,
    hint,
    required: true,
    widget: { kind: 'money', min: leastMoney, max: mostMoney },
    say: rupiah,
    schema: () =>
      z.preprocess(
        (value) => (isEmpty(value) ? undefined : String(value).trim()),
        z
          .string({ error: `${label} belum diisi.` })
          .regex(/^-?\d{1,15}$/, form)
          .transform(Number)
          .refine((value) => value >= leastMoney && value <= mostMoney, range),
      ),
    mend: (input) => {
      const amount = amountOf(String(input ?? ''));
      return amount === null ? null : String(amount);
    },
  };
}

const multiples: readonly (readonly [RegExp, number])[] = [
  [/^(?:rb|ribu|k)$/, 1_000],
  [/^(?:jt|juta)$/, 1_000_000],
];

/**
 * The rupiah that were meant by `Rp60.000`, `60rb`, `1,5 juta`, `Rp60.000,00/kg` or `-60000`; null
 * when it can't be told, as of two prices at once. Two digits alone are thousands, as they are said.
 */
function amountOf(text: string): number | null {
  const [, number = '', multiple = ''] =
    /^-?\s*(?:(?:rp|idr)\.?\s*)?-?(\d[\d.,]*)(?:,?-)?\s*(ribu|rb|juta|jt|k)?\s*(?:rupiah\s*)?(?:(?:\/|per\s)\D*)?$/.exec(
      text.trim().toLowerCase(),
    ) ?? [];
  const factor = multiples.find(([name]) => name.test(multiple))?.[1] ?? 1;
  const amount = Math.round(plainNumber(number) * factor);
  if (Number.isNaN(amount) || amount === 0) return null;
  return amount < leastMoney && factor === 1 ? amount * 1_000 : amount;
}

/** `1.250.000`, `1,250,000`, `1,5` and `60.000,00` as numbers: three digits behind a sign are thousands. */
function plainNumber(text: string): number {
  const whole = text.replace(/[.,]+$/, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return /^\d+(?:[.,]\d{1,2})?$/.test(whole) ? Number(whole.replace(',', '.')) : Number.NaN;
}
