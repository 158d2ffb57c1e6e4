import { z } from 'astro/zod';
import { type Field, isEmpty } from '../field.ts';
import type { Choice, Pattern, Widget } from '../widget.ts';

interface Wording {
  readonly label: string;
  readonly hint: string;
}

/** Zod text that is never empty, with the two sentences an editor can get. */
export function filledText(label: string): z.ZodType<string, unknown> {
  return z.preprocess(
    (value) => (isEmpty(value) ? undefined : value),
    z
      .string({
        error: (issue) =>
          issue.input === undefined
            ? `${label} belum diisi.`
            : `${label} harus berupa teks, bukan daftar atau kelompok isian.`,
      })
      .transform((value) => value.trim())
      .refine(
        (value) => value.search(unwritable) === -1,
        `${label} memuat tanda yang tidak terlihat dan mengacaukan tulisan. Ketik ulang teksnya.`,
      ),
  );
}

/**
 * Signs no text of a person has: controls, halves of surrogate pairs (which an address can't carry),
 * and those that turn the direction of what stands behind them. Arabic needs none of the last.
 */
const unwritable = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** The text without what may not be in it; null when it is that already. */
function mendText(input: unknown, max: number): string | null {
  if (typeof input !== 'string') return null;
  const written = input.replace(new RegExp(unwritable, 'gu'), '');
  if (written.length > max) return shorten(written, max);
  return written === input || written.trim() === '' ? null : written;
}

function textField(
  { label, hint }: Wording,
  widget: Widget,
  schema: z.ZodType<string>,
  mend: (input: unknown) => string | null = () => null,
): Field<string> {
  return { label, hint, required: true, widget, schema: () => schema, mend };
}

/** One line of text. @param max most characters that still fit where it is shown */
export function line(wording: Wording & { max: number; pattern?: Pattern }): Field<string> {
  const { label, max, pattern } = wording;
  const text = filledText(label).pipe(
    z
      .string()
      .max(max, `${label} terlalu panjang, paling banyak ${max} huruf.`)
      .refine((value) => !value.includes('\n'), `${label} harus satu baris.`)
      .refine((value) => !pattern || new RegExp(pattern.source, 'u').test(value), {
        error: pattern?.message ?? '',
      }),
  );
  return textField(wording, { kind: 'line', ...(pattern ? { pattern } : {}) }, text, (input) =>
    mendText(input, max),
  );
}

/** A few sentences without markup. */
export function paragraph(wording: Wording & { max: number }): Field<string> {
  const { label, max } = wording;
  return textField(
    wording,
    { kind: 'paragraph' },
    filledText(label).pipe(
      z.string().max(max, `${label} terlalu panjang, paling banyak ${max} huruf.`),
    ),
    (input) => mendText(input, max),
  );
}

/** One of a closed list. @param wording `say` gives it in words that stand without its label */
export function choice<const Value extends string>(
  wording: Wording & {
    choices: readonly { readonly value: Value; readonly label: string }[];
    say?: (value: Value) => string;
  },
): Field<Value> {
  const { label, hint, choices, say } = wording;
  const values = choices.map(({ value }) => value);
  const sentence = `${label} harus salah satu dari: ${values.join(', ')}.`;
  return {
    label,
    hint,
    required: true,
    widget: { kind: 'choice', choices: choices.map(worded) },
    ...(say ? { say } : {}),
    schema: () =>
      filledText(label).pipe(z.enum(values as [Value, ...Value[]], { error: sentence })),
    mend: (input) => {
      const typed = String(input ?? '')
        .trim()
        .toLowerCase();
      return (
        choices.find(({ value, label: words }) => typed === value || typed === words.toLowerCase())
          ?.value ?? null
      );
    },
  };
}

/** A choice without what else is known of it, such as a zone's offset. */
function worded({ value, label }: Choice): Choice {
  return { value, label };
}

/** Some of a closed list, each once, in the order of the list. */
export function choices<const Value extends string>(
  wording: Wording & {
    choices: readonly { readonly value: Value; readonly label: string }[];
  },
): Field<readonly Value[]> {
  const { label, hint, choices: offered } = wording;
  const values = offered.map(({ value }) => value);
  const sentence = `${label} hanya boleh berisi: ${values.join(', ')}.`;
  return {
    label,
    hint,
    required: true,
    widget: { kind: 'choices', choices: offered.map(worded) },
    schema: () =>
      z
        .array(z.enum(values as [Value, ...Value[]], { error: sentence }), {
          error: `${label} harus berupa daftar, satu pilihan tiap baris dengan tanda "- ".`,
        })
        .min(1, `${label} belum dipilih.`)
        .transform((chosen) => values.filter((value) => chosen.includes(value))),
    mend: () => null,
  };
}

/** An address on the web. */
export function webAddress(wording: Wording): Field<string> {
  const sentence = `${wording.label} harus alamat web lengkap, misalnya https://contoh.go.id/berita.`;
  return textField(
    wording,
    {
      kind: 'line',
      pattern: { source: '^https?://[^\\s]+\\.[^\\s]+$', message: sentence },
    },
    filledText(wording.label).pipe(
      z
        .string()
        .refine((value) => /^https?:\/\/\S+\.\S+$/.test(value) && URL.canParse(value), sentence),
    ),
    (input) =>
      typeof input === 'string' && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(input.trim())
        ? `https://${input.trim()}`
        : null,
  );
}

/** A page of this site (`/kim/`) or an address on the web. */
export function link(wording: Wording): Field<string> {
  const sentence = `${wording.label} harus halaman situs ini (misalnya /kim/) atau alamat https://.`;
  const pattern = { source: '^(/|https?://)\\S*$', message: sentence };
  return textField(
    wording,
    { kind: 'line', pattern },
    filledText(wording.label).pipe(z.string().regex(new RegExp(pattern.source), sentence)),
    (input) => (typeof input === 'string' && /^[\w-]+\/?$/.test(input) ? `/${input}` : null),
  );
}

/** The longest start of a text that has `max` characters at most and ends with a whole word. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2));
  // Neither half a letter nor a joiner with nothing to join.
  return `${words.replace(/[\ud800-\udbff\u200d]+$/, '').trimEnd()}…`;
}
