import type { z } from 'astro/zod';
import { type Fields, objectOf, plainKit, type SchemaKit, type ValuesOf } from './field.ts';

/**
 * How entries lie below a type's folder: `dated` is `YYYY/MM/<slug>/index.md`, `flat` is
 * `<slug>/index.md`. The address follows the folder.
 */
export type Layout = 'dated' | 'flat';

/** What one type of content is: its place, its words for people, and its keys. */
export interface ContentType<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name;
  /** What a list of it is called. */
  readonly label: string;
  /** What one of it is called. */
  readonly labelSingular: string;
  /** One line telling an editor when to use this form. */
  readonly description: string;
  /** Repository-relative folder. */
  readonly folder: string;
  readonly layout: Layout;
  /** Start of every address of this type, with slashes at both ends. */
  readonly urlPrefix: string;
  readonly fields: F;
  readonly body: {
    readonly label: string;
    readonly hint: string;
    readonly required: boolean;
  };
}

/** Keeps the literal types of a definition. */
export function contentType<const Name extends string, F extends Fields>(
  type: ContentType<Name, F>,
): ContentType<Name, F> {
  return type;
}

/** Zod schema of an entry's front matter. */
export function entrySchema<T extends ContentType>(
  type: T,
  kit: SchemaKit = plainKit,
): z.ZodType<ValuesOf<T['fields']>> {
  return objectOf<T['fields']>(type.fields, kit);
}
