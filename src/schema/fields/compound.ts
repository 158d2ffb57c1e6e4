import { z } from 'astro/zod';
import { type Field, type Fields, isEmpty, objectOf, type ValuesOf } from '../field.ts';
import { filledText } from './text.ts';

interface Wording {
  readonly label: string;
  readonly hint: string;
}

/** Several keys that belong together, such as a photo and its credit. */
export function group<F extends Fields>(wording: Wording & { fields: F }): Field<ValuesOf<F>> {
  const { label, hint, fields } = wording;
  return {
    label,
    hint,
    required: true,
    widget: { kind: 'group', fields },
    schema: (kit) =>
      z
        .unknown()
        .superRefine((value, context) => {
          if (isEmpty(value)) {
            context.addIssue({
              code: 'custom',
              message: `${label} belum diisi.`,
            });
          } else if (typeof value !== 'object' || Array.isArray(value)) {
            context.addIssue({
              code: 'custom',
              message: `${label} harus berisi ${Object.keys(fields).join(', ')}, masing-masing di barisnya sendiri.`,
            });
          }
        })
        .pipe(objectOf(fields, kit)),
    mend: () => null,
  };
}

/** A list of groups; none at all is fine. @param rowLabel template of a folded row in the form */
export function rows<F extends Fields>(
  wording: Wording & { fields: F; rowLabel: keyof F & string },
): Field<readonly ValuesOf<F>[]> {
  const { label, hint, fields, rowLabel } = wording;
  return {
    label,
    hint,
    required: false,
    widget: { kind: 'rows', fields, rowLabel },
    schema: (kit) => list(label, objectOf(fields, kit)),
    mend: () => null,
  };
}

/** At least one row. @param wording `missing` says, after `... belum diisi.`, what to add */
export function filledRows<F extends Fields>(
  wording: Wording & { fields: F; rowLabel: keyof F & string; missing?: string },
): Field<readonly ValuesOf<F>[]> {
  return filled(rows(wording), wording.missing);
}

/** A list of single lines; none at all is fine. */
export function lines(wording: Wording): Field<readonly string[]> {
  return {
    ...wording,
    required: false,
    widget: { kind: 'lines' },
    schema: () => list(wording.label, filledText(wording.label)),
    mend: () => null,
  };
}

/** At least one line. */
export function filledLines(wording: Wording): Field<readonly string[]> {
  return filled(lines(wording));
}

function filled<Value>(field: Field<readonly Value[]>, missing?: string): Field<readonly Value[]> {
  const sentence = [`${field.label} belum diisi.`, missing].filter(Boolean).join(' ');
  return {
    ...field,
    required: true,
    schema: (kit) => field.schema(kit).refine((value) => value.length > 0, sentence),
  };
}

function list<Value>(label: string, item: z.ZodType<Value>): z.ZodType<readonly Value[]> {
  return z.preprocess(
    (value) => (isEmpty(value) ? [] : value),
    z.array(item, {
      error: `${label} harus berupa daftar, satu hal tiap baris dengan tanda "- ".`,
    }),
  );
}
