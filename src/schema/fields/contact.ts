import type { Field } from '../field.ts';
import { line } from './text.ts';

interface Wording {
  readonly label: string;
  readonly hint: string;
}

/** An e-mail address that everybody may read. */
export function email(wording: Wording): Field<string> {
  return contact(
    line({
      ...wording,
      max: 80,
      pattern: {
        // The signs of RFC 5322 that mean nothing in a `mailto:` address or in HTML.
        source: '^[\\w.+~-]+@[\\w-]+(\\.[\\w-]+)+$',
        message: `${wording.label} harus seperti kim@contoh.id.`,
      },
    }),
  );
}

/** The same field, made to hold how somebody is reached in public. */
export function contact<Value>(field: Field<Value>): Field<Value> {
  return { ...field, contact: true };
}

/** A WhatsApp number in the form `wa.me` takes: country code, digits only. */
export function whatsapp(wording: Wording): Field<string> {
  const field = line({
    ...wording,
    max: 15,
    pattern: {
      source: '^62\\d{8,13}$',
      message: `${wording.label} harus diawali 62 dan hanya berisi angka, misalnya 628115200000.`,
    },
  });
  return {
    ...contact(field),
    mend: (input) => {
      const digits = String(input ?? '')
        .replace(/\D/g, '')
        .replace(/^0/, '62');
      return /^62\d{8,13}$/.test(digits) ? digits : null;
    },
  };
}
