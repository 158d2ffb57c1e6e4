import { z } from 'astro/zod';
import type { Dates } from '../format/dates.ts';
import type { Widget } from './widget.ts';

/**
 * A picture beside its entry: the file name as typed, or what Astro makes of it. The file name
 * becomes a picture in one place only, the collection's Astro adapter.
 */
export type PhotoFile =
  | string
  | {
      readonly src: string;
      readonly width: number;
      readonly height: number;
      readonly format: string;
    };

/** What differs between the places a schema runs in. */
export interface SchemaKit {
  readonly photoFile: (plain: z.ZodType<string>) => z.ZodType<PhotoFile>;
}

/** The kit of the check, the CMS and the desk: a picture stays its file name. */
export const plainKit: SchemaKit = { photoFile: (plain) => plain };

/** One key of front matter: what it means to an editor and how its text becomes a value. */
export interface Field<Value = unknown> {
  /** Zod type from the text typed in YAML to the value pages use. */
  readonly schema: (kit: SchemaKit) => z.ZodType<Value>;
  readonly label: string;
  /** One sentence for the person filling it in. */
  readonly hint: string;
  readonly required: boolean;
  readonly widget: Widget;
  /** A value to paste in place of a wrong one, when one can be told from the wrong one. */
  readonly mend: (input: unknown) => string | null;
  /**
   * The value in words, where it is told of outside its form; left out where the value is its words.
   * @param beside the other values of the entry
   */
  say?(value: Value, dates: Dates, beside: Readonly<Record<string, unknown>>): string;
  /** True for a field made to hold how an office, a KIM or a trade is reached, in public. */
  readonly contact?: true;
}

export type Fields = Readonly<Record<string, Field>>;

/** The value a field gives. */
export type ValueOf<F> = F extends Field<infer Value> ? Value : never;
export type ValuesOf<F extends Fields> = {
  readonly [Key in keyof F]: ValueOf<F[Key]>;
};

/** A Zod object over fields; a key that no field has is refused, since a typing slip would vanish. */
export function objectOf<F extends Fields>(fields: F, kit: SchemaKit): z.ZodType<ValuesOf<F>> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field.schema(kit)]),
  );
  const known = Object.keys(fields).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Kunci ${issue.keys.join(', ')} tidak dikenal. Yang dikenal: ${known}.`
        : `Bagian ini harus berisi ${known}, masing-masing di barisnya sendiri.`,
  }) as unknown as z.ZodType<ValuesOf<F>>;
}

/** The same field, allowed to be left out. An empty value counts as left out. */
export function optional<Value>(field: Field<Value>): Field<Value | undefined> {
  return {
    ...field,
    required: false,
    schema: (kit) => z.preprocess(emptyAsMissing, field.schema(kit).optional()),
  };
}

/** Nothing a reader sees: spaces, marks of format such as U+200B, and the letters that are blanks. */
const invisible = /^[\s\p{Z}\p{C}\u115f\u1160\u2800\u3164\uffa0]*$/u;

/** YAML's empty scalar, and what a form leaves behind in a cleared field. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return invisible.test(value);
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function emptyAsMissing(value: unknown): unknown {
  return isEmpty(value) ? undefined : value;
}
