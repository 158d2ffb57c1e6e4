import type { z } from 'astro/zod';
import { type Fields, objectOf, plainKit, type SchemaKit, type ValuesOf } from './field.ts';
import type { LinkedThing } from './linked-thing.ts';
import type { RuleWords, ValueProblem } from './value-problem.ts';

/**
 * How entries lie below a type's folder: `dated` is `YYYY/MM/<slug>/index.md`, `flat` is
 * `<slug>/index.md`. The address follows the folder.
 */
export type Layout = 'dated' | 'flat';

/**
 * What types stand together in the CMS and on pages that name several, in this order: what KIM
 * tell, what offices tell, what belongs to everybody in the village, the portal's own.
 */
export const groups = ['kabar', 'kantor', 'warga', 'portal'] as const;

/**
 * How an entry stands in a list: `story` with its photo and summary, `notice` with its day before
 * it, `profile` as one of the portal's KIM, `line` with its title and facts alone.
 */
export type ListLook = 'story' | 'notice' | 'profile' | 'line';

/** What one type of content is: its place, its words for people, its keys, and how it is told of. */
export interface ContentType<Name extends string = string, F extends Fields = Fields> {
  /** Also the name of its folder below `content/`. */
  readonly name: Name;
  /** What a list of it is called. */
  readonly label: string;
  /** What one of it is called; also its kind in the search. */
  readonly labelSingular: string;
  /** One line telling an editor when to use this form. */
  readonly description: string;
  /** One sentence telling a reader what the list holds; left out where the list has its own words. */
  readonly intro?: string;
  readonly group: (typeof groups)[number];
  readonly layout: Layout;
  /** Start of every address of this type, with slashes at both ends. */
  readonly urlPrefix: string;
  readonly look: ListLook;
  readonly fields: F;
  readonly body: {
    readonly label: string;
    readonly hint: string;
    readonly required: boolean;
  };
  /** The key that names who stands behind an entry, where that is neither a KIM nor the portal's office. */
  readonly issuer?: string;
  /** Keys worth saying beside the title, in lists, in results, on the share picture; the weightiest first. */
  readonly facts?: readonly string[];
  /**
   * The key that passes judgement, and the key of the words it is passed on. The judgement stands in
   * a block of ink over the title, in lists, and on the share picture over those words.
   */
  readonly judgement?: { readonly verdict: string; readonly on: string };
  /** A key whose value no two entries of the type share, such as a number people call it by. */
  readonly unique?: string;
  /** What an entry is made of, where that is other entries. */
  readonly parts?: Parts;
  /** The key of the moment or day an entry is listed by, where that is not `date`. */
  readonly day?: string;
  /** The key of the moment after which an entry is past, where that is not `expires`. */
  readonly ends?: string;
  /** What of an entry grows old, such as a price. */
  readonly ages?: Ages;
  /**
   * What is wrong between the values of an entry, or between them and its text, each of which is
   * right alone; the check and the form say the same.
   * @param data values as the schema makes them; one that is wrong alone is left out
   */
  rules?(data: object, words: RuleWords): readonly ValueProblem[];
  /** What an entry is to search engines; left out for a page that is nothing else. */
  readonly thing?: LinkedThing<object>;
}

/** What holds for a number of days after a calendar day the entry names, and is then said to be old. */
export interface Ages {
  /** The key of that day. */
  readonly since: string;
  /** It is old on the day after this many. */
  readonly days: number;
  /** What is then said of the entry, before that day: `Harga lama`. */
  readonly label: string;
}

/** Entries that belong to one entry of another type, each to no more than one. */
export interface Parts {
  /** The key that lists them, in their order. */
  readonly key: string;
  /** Keys of theirs that hold what the same keys of the whole hold. */
  readonly agree: readonly string[];
}

/** A type as it is written down: what names keys names its own, and its values are known. */
interface Definition<Name extends string, F extends Fields> extends ContentType<Name, F> {
  readonly issuer?: keyof F & string;
  readonly facts?: readonly (keyof F & string)[];
  readonly judgement?: { readonly verdict: keyof F & string; readonly on: keyof F & string };
  readonly unique?: keyof F & string;
  readonly parts?: {
    readonly key: keyof F & string;
    readonly agree: readonly (keyof F & string)[];
  };
  rules?(data: Partial<ValuesOf<F>>, words: RuleWords): readonly ValueProblem[];
  readonly day?: keyof F & string;
  readonly ends?: keyof F & string;
  readonly ages?: Ages & { readonly since: keyof F & string };
  readonly thing?: LinkedThing<ValuesOf<F>>;
}

/** Keeps the literal types of a definition. */
export function contentType<const Name extends string, F extends Fields>(
  type: Definition<Name, F>,
): ContentType<Name, F> {
  return type;
}

/** Repository-relative folder of a type's entries. */
export function collectionFolder({ name }: Pick<ContentType, 'name'>): string {
  return `content/${name}`;
}

/** Whether a type's list can be followed: what comes on a day can, what simply is can't. */
export function hasFeed({ fields }: Pick<ContentType, 'fields'>): boolean {
  return 'date' in fields;
}

/** What one or a list of a type is called inside a sentence: `berita`, `profil KIM`. */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/**
 * The values of typed data as its fields make them, by key; a key whose value is wrong is left out.
 * @param typed what stands in front matter or in a form
 */
export function soundValues({ fields }: ContentType, typed: object): Record<string, unknown> {
  const values: Readonly<Record<string, unknown>> = { ...typed };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const value = values[key];
      const text = typeof value === 'number' ? String(value) : value;
      const result = field.schema(plainKit).safeParse(text);
      return result.success ? [[key, result.data]] : [];
    }),
  );
}

/** Zod schema of an entry's front matter. */
export function entrySchema<T extends ContentType>(
  type: T,
  kit: SchemaKit = plainKit,
): z.ZodType<ValuesOf<T['fields']>> {
  return objectOf<T['fields']>(type.fields, kit);
}
