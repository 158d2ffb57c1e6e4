import GithubSlugger from 'github-slugger';
import { zonedText } from '../cms/config/zoned-text.ts';
import { type Collection, entryPath } from '../schema/collections.ts';
import { type Field, type Fields, isEmpty } from '../schema/field.ts';
import { writeFrontMatter } from '../schema/front-matter.ts';

export interface NewEntry {
  /** Repository-relative path of the file. */
  path: string;
  text: string;
  /** What its author still has to fill in: label and hint of each empty key. */
  open: string[];
}

/**
 * An entry to begin with, made from the collection's definition: every required key is there,
 * filled where it can be told, and the entry is hidden where the collection has drafts.
 *
 * @param timeZone The portal's own, as `Asia/Jakarta`.
 */
export function newEntry(
  collection: Collection,
  title: string,
  now: Date,
  timeZone: string,
): NewEntry {
  const moment = zonedText(now.toISOString(), timeZone);
  const slug = new GithubSlugger().slug(title.normalize('NFKD').replace(/\p{M}/gu, ''));
  const id =
    collection.layout === 'dated' ? `${moment.slice(0, 7).replace('-', '/')}/${slug}` : slug;
  const fields: Fields = collection.fields;
  const data: Record<string, unknown> = { ...startingValues(fields, moment), title };
  if ('draft' in fields) data['draft'] = true;
  const open = Object.entries(fields)
    .filter(([key, field]) => field.required && isEmpty(data[key]))
    .map(([key, { label, hint }]) => ({ key, words: `${label}. ${hint}` }));
  // Written by hand: a key without a value is what the writer of front matter leaves out.
  const questions = open.map(({ key, words }) => `# ${words}\n${key}:\n`).join('');
  const text = writeFrontMatter(data, `\n${collection.body.hint}\n`);
  return {
    path: entryPath(collection, id),
    text: text.replace(/\n---\n/, () => `\n${questions}---\n`),
    open: open.map(({ key, words }) => `${key}: ${words}`),
  };
}

function startingValues(fields: Fields, moment: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.required)
      .map(([key, field]) => [key, startingValue(key, field, moment)]),
  );
}

/** Empty where only the author knows. */
function startingValue(key: string, { widget }: Field, moment: string): unknown {
  switch (widget.kind) {
    case 'moment':
      // A moment other than the publication's lies ahead, and only the author knows when.
      return key === 'date' ? moment : '';
    case 'day':
      return moment.slice(0, 10);
    case 'number':
      return String(widget.min);
    case 'group':
      return startingValues(widget.fields, moment);
    default:
      return '';
  }
}
