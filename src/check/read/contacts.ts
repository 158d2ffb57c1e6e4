import { collections, entryPlace } from '../../schema/collections.ts';
import type { Field, Fields } from '../../schema/field.ts';
import { fieldAt, innerFields } from '../../schema/field-at.ts';
import { parseFrontMatter } from '../../schema/front-matter.ts';
import { settingsFiles } from '../../schema/settings.ts';
import { readYaml, UnreadableError } from '../../schema/yaml/yaml.ts';
import { findPersonalData } from '../find/personal-data.ts';
import type { ContentSource } from '../source.ts';
import { decodeText } from './file-text.ts';
import { inOrder } from './in-order.ts';

/** Whether a field, named as `contact.whatsapp` or `products.0.order`, is made for contacts. */
export function isContactField(fields: Fields): (name: string) => boolean {
  return (name) => {
    const path = name.split('.').filter((step) => !/^\d+$/.test(step));
    return fieldAt(fields, path)?.contact === true;
  };
}

/** The contacts that data keeps in the fields made for them, as `PersonalData.contact` has them. */
export function contactsIn(fields: Fields, data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap((row) => contactsIn(fields, row));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = (data as Record<string, unknown>)[key];
    return field.contact
      ? [value].flat().flatMap(asContacts)
      : contactsIn(innerFields(field), value);
  });
}

function asContacts(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  const found = findPersonalData(value).flatMap(({ contact }) => contact ?? []);
  // An office's letter box is none that the finders look for.
  return value.includes('@') ? [...found, value.trim().toLowerCase()] : found;
}

/**
 * The contacts of the portal, of its KIM and of everything else that has fields made for them,
 * which any text may tell. Files that can't be read have none.
 */
export async function publicContacts(source: ContentSource): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const paths = (await source.list()).filter((path) => fieldsOf(path) !== null);
  const lists = inOrder(paths, async (path) => {
    const fields = fieldsOf(path);
    const text = decodeText(path, await source.read(path));
    return fields && typeof text === 'string' ? contactsIn(fields, dataOf(path, text)) : [];
  });
  for await (const contacts of lists) for (const contact of contacts) found.add(contact);
  return found;
}

const withContacts = new Set<Fields>(
  [...collections, ...settingsFiles].map(({ fields }) => fields).filter(holdContacts),
);

function holdContacts(fields: Fields): boolean {
  return Object.values(fields).some(
    (field: Field) => field.contact === true || holdContacts(innerFields(field)),
  );
}

/** The fields of an entry or settings file of a kind that has contacts; null for any other file. */
function fieldsOf(path: string): Fields | null {
  const file = settingsFiles.find((settings) => settings.path === path);
  const fields = file?.fields ?? entryPlace(path)?.collection.fields;
  return fields && withContacts.has(fields) ? fields : null;
}

function dataOf(path: string, text: string): unknown {
  try {
    return path.endsWith('.md') ? parseFrontMatter(text).data : readYaml(text).data;
  } catch (error) {
    if (error instanceof UnreadableError) return {};
    throw error;
  }
}
