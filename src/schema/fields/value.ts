import { z } from 'astro/zod';
import { type Field, isEmpty } from '../field.ts';
import { filledText } from './text.ts';
import { mendDay, mendMoment, parseDay, parseMoment } from './time.ts';

interface Wording {
  readonly label: string;
  readonly hint: string;
}

/**
 * A point in time; the zone must be written, so that no machine guesses it.
 * @param wording `turns` where readers see something else once it has come, so that the newsroom
 * builds then: an entry appears, opens, ends
 */
export function moment({
  turns = false,
  ...wording
}: Wording & { readonly turns?: boolean }): Field<Date> {
  return {
    ...wording,
    required: true,
    widget: { kind: 'moment', turns },
    schema: () =>
      filledText(wording.label).transform((text, context) => {
        const parsed = parseMoment(text);
        if (parsed instanceof Date) return parsed;
        context.addIssue({
          code: 'custom',
          message: `${wording.label} ${parsed.problem}`,
        });
        return z.NEVER;
      }),
    mend: (input) => mendMoment(String(input ?? '')),
  };
}

/** A calendar day, kept as `YYYY-MM-DD`: a decree has no hour and no zone. */
export function day(wording: Wording): Field<string> {
  return {
    ...wording,
    required: true,
    widget: { kind: 'day' },
    schema: () =>
      filledText(wording.label).transform((text, context) => {
        const parsed = parseDay(text);
        if (typeof parsed === 'string') return parsed;
        context.addIssue({
          code: 'custom',
          message: `${wording.label} ${parsed.problem}`,
        });
        return z.NEVER;
      }),
    mend: (input) => mendDay(String(input ?? '')),
  };
}

/**
 * A whole number between two bounds.
 * @param wording `say` gives the number with its unit, such as `30 menit`
 */
export function wholeNumber(
  wording: Wording & { min: number; max: number; say?: (value: number) => string },
): Field<number> {
  const { label, hint, min, max, say } = wording;
  const sentence = `${label} harus bilangan bulat dari ${min} sampai ${max}.`;
  return {
    label,
    hint,
    required: true,
    widget: { kind: 'number', min, max },
    ...(say ? { say } : {}),
    schema: () =>
      z.preprocess(
        (value) => (isEmpty(value) ? undefined : String(value).trim()),
        z
          .string({ error: `${label} belum diisi.` })
          .regex(/^\d{1,9}$/, sentence)
          .transform(Number)
          .refine((value) => value >= min && value <= max, sentence),
      ),
    mend: (input) => {
      const digits = /\d+/.exec(String(input ?? ''))?.[0];
      return digits === undefined ? null : String(Math.min(max, Math.max(min, Number(digits))));
    },
  };
}

/** Yes or no; left out means no. */
export function flag(wording: Wording): Field<boolean> {
  return {
    ...wording,
    required: false,
    widget: { kind: 'flag' },
    schema: () =>
      z.preprocess(
        (value) => (isEmpty(value) ? 'false' : String(value)),
        z
          .enum(['true', 'false'], {
            error: `${wording.label} harus true (ya) atau false (tidak).`,
          })
          .transform((value) => value === 'true'),
      ),
    mend: (input) => {
      const typed = String(input ?? '').toLowerCase();
      if (/^(y|ya|yes|iya|1|benar|on)$/.test(typed)) return 'true';
      return /^(t|tidak|no|n|0|salah|off)$/.test(typed) ? 'false' : null;
    },
  };
}

/** A colour of the portal's face. */
export function color(wording: Wording): Field<string> {
  const sentence = `${wording.label} harus warna enam angka heksadesimal, misalnya #0a5a3d.`;
  return {
    ...wording,
    required: true,
    widget: { kind: 'color' },
    schema: () => filledText(wording.label).pipe(z.string().regex(/^#[0-9a-f]{6}$/i, sentence)),
    mend: (input) => (/^[0-9a-f]{6}$/i.test(String(input ?? '')) ? `#${String(input)}` : null),
  };
}
