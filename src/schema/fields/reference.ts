import { z } from 'astro/zod';
import { type Field, isEmpty, type PhotoFile } from '../field.ts';
import { isDocumentName, isPictureName } from '../files.ts';
import { filledText } from './text.ts';

interface Wording {
  readonly label: string;
  readonly hint: string;
}

/** Names of folders and topics: lower case, digits and single hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Kemendagri code of a province, kabupaten/kota, kecamatan or desa/kelurahan. */
export const regionCodePattern = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** The short name by which an address and other entries know a thing. */
export function slug(wording: Wording): Field<string> {
  const sentence = `${wording.label} hanya boleh berisi huruf kecil, angka, dan tanda hubung, misalnya layanan-publik.`;
  return {
    ...wording,
    required: true,
    widget: {
      kind: 'line',
      pattern: { source: slugPattern.source, message: sentence },
    },
    schema: () => filledText(wording.label).pipe(z.string().regex(slugPattern, sentence)),
    mend: (input) => differing(toSlug(String(input ?? '')), input),
  };
}

/** A KIM by the name of its folder under `content/kim/`. That it exists is for `check` to say. */
export function kimReference(wording: Wording): Field<string> {
  return {
    ...wording,
    required: true,
    widget: { kind: 'kim' },
    schema: () =>
      filledText(wording.label).pipe(
        z
          .string()
          .regex(slugPattern, `${wording.label} harus nama folder KIM, misalnya kim-contoh.`),
      ),
    mend: (input) => differing(toSlug(String(input ?? '')), input),
  };
}

/** Topics by their short names in `content/pengaturan/topik.yml`. */
export function topicReferences(wording: Wording): Field<readonly string[]> {
  return {
    ...wording,
    required: true,
    widget: { kind: 'topics' },
    schema: () => chosen(wording.label, 'topik', filledText(wording.label)),
    mend: () => null,
  };
}

/** An office by its short name in `content/pengaturan/kantor.yml`. */
export function officeReference(wording: Wording): Field<string> {
  return {
    ...wording,
    required: true,
    widget: { kind: 'office' },
    schema: () =>
      filledText(wording.label).pipe(
        z
          .string()
          .regex(
            slugPattern,
            `${wording.label} harus nama pendek kantor di content/pengaturan/kantor.yml.`,
          ),
      ),
    mend: (input) => differing(toSlug(String(input ?? '')), input),
  };
}

/** A region by its Kemendagri code; names and parents are derived from it. */
export function region(wording: Wording): Field<string> {
  const sentence = `${wording.label} harus kode Kemendagri, misalnya 62.06 atau 62.06.05.2003.`;
  return {
    ...wording,
    required: true,
    widget: { kind: 'region' },
    schema: () => filledText(wording.label).pipe(z.string().regex(regionCodePattern, sentence)),
    mend: (input) => {
      const digits = String(input ?? '').replace(/\D/g, '');
      const parts = [
        digits.slice(0, 2),
        digits.slice(2, 4),
        digits.slice(4, 6),
        digits.slice(6, 10),
      ];
      return [2, 4, 6, 10].includes(digits.length) ? parts.filter(Boolean).join('.') : null;
    },
  };
}

/**
 * Another entry of this portal by its address, such as `/berita/2026/11/banjir/`; the whole address
 * of its page is one too. That it exists is for `check` to say.
 */
export function entryReference(wording: Wording): Field<string> {
  const sentence = `${wording.label} harus alamat tulisan di portal ini, misalnya /berita/2026/11/judul/.`;
  return {
    ...wording,
    required: true,
    widget: { kind: 'entry' },
    schema: () =>
      filledText(wording.label).pipe(
        z
          .string()
          .regex(/^\/[^\s?#\\*:]+$/, sentence)
          .transform((path) => (path.endsWith('/') ? path : `${path}/`)),
      ),
    mend: (input) => {
      const typed = String(input ?? '').trim();
      const path = URL.canParse(typed, 'http://x/') ? new URL(typed, 'http://x/').pathname : '/';
      return path === '/' ? null : differing(path.endsWith('/') ? path : `${path}/`, input);
    },
  };
}

/**
 * Entries of one flat type by the names of their folders, in an order that means something. That
 * they exist is for `check` to say.
 * @param wording `of` names the type; `shown` the keys that tell its entries apart in the form
 */
export function entryReferences(
  wording: Wording & { of: string; shown: readonly string[] },
): Field<readonly string[]> {
  const { label, hint, of, shown } = wording;
  return {
    label,
    hint,
    required: true,
    widget: { kind: 'entries', of, shown },
    schema: () =>
      chosen(
        label,
        'nama',
        filledText(label).pipe(
          z.string().regex(slugPattern, `${label} harus nama folder di content/${of}/.`),
        ),
      ),
    mend: () => null,
  };
}

/** At least one name of a list. @param named what stands on each line of it */
function chosen(
  label: string,
  named: string,
  item: z.ZodType<string>,
): z.ZodType<readonly string[]> {
  return z.preprocess(
    (value) => (isEmpty(value) ? [] : value),
    z
      .array(item, {
        error: `${label} harus berupa daftar, satu ${named} tiap baris dengan tanda "- ".`,
      })
      .min(1, `${label} belum dipilih.`),
  );
}

/** A picture's file name beside its entry. */
export function photoFile(wording: Wording): Field<PhotoFile> {
  const { plain, mend } = fileName(
    isPictureName,
    `${wording.label} harus nama berkas foto .jpg, .png, .webp, atau .avif di folder yang sama dengan tulisannya.`,
    wording,
  );
  return {
    ...wording,
    required: true,
    widget: { kind: 'photo-file' },
    schema: (kit) => kit.photoFile(plain),
    mend,
  };
}

/** A document's file name beside its entry. */
export function documentFile(wording: Wording): Field<string> {
  const { plain, mend } = fileName(
    isDocumentName,
    `${wording.label} harus nama berkas .pdf di folder yang sama dengan tulisannya.`,
    wording,
  );
  return {
    ...wording,
    required: true,
    widget: { kind: 'document-file' },
    schema: () => plain,
    mend,
  };
}

function fileName(isKind: (name: string) => boolean, sentence: string, { label }: Wording) {
  const plain = filledText(label)
    .transform((name) => name.replace(/^\.\//, ''))
    .pipe(z.string().refine((name) => !/[/\\]/.test(name) && isKind(name), sentence));
  const mend = (input: unknown): string | null => {
    const name =
      String(input ?? '')
        .split(/[/\\]/)
        .at(-1) ?? '';
    return isKind(name) && name !== input ? name : null;
  };
  return { plain, mend };
}

/** The short name of a text: `Layanan publik` is `layanan-publik`; empty when no letter is left. */
export function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function differing(mended: string, input: unknown): string | null {
  return mended === '' || mended === input ? null : mended;
}
