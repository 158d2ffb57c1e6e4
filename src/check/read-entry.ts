import type { EntryPlace } from '../schema/collections.ts';
import { parseFrontMatter } from '../schema/front-matter.ts';
import { UnreadableError } from '../schema/yaml/yaml.ts';
import type { Problem } from './problem.ts';
import { contactsIn, isContactField } from './read/contacts.ts';
import { decodeText } from './read/file-text.ts';
import { unreadable } from './read/unreadable.ts';
import { conflictProblems } from './rules/entry-text.ts';
import {
  certainProblems,
  fieldFinder,
  nothingOpen,
  personalDataIn,
} from './rules/personal-problems.ts';
import type { ReadEntry } from './rules/rule.ts';
import { folderOf } from './source.ts';

/**
 * Reads one entry, alone. The problems are those that must never enter git, whatever else is
 * unfinished: a file that can't be read as front matter and text, and personal data that is certain.
 * @param bytes the file; null when its path holds no regular file
 * @param contacts that any text may tell, besides the entry's own
 */
export function readEntry(
  path: string,
  { collection, id, slug }: EntryPlace,
  bytes: Uint8Array | null,
  contacts: ReadonlySet<string> = nothingOpen.contacts,
): { readonly entry: ReadEntry | null; readonly problems: readonly Problem[] } {
  const text = decodeText(path, bytes);
  if (typeof text !== 'string') return { entry: null, problems: [text] };
  const conflicts = conflictProblems(path, text);
  if (conflicts.length > 0) return { entry: null, problems: conflicts };
  try {
    const { data, body, bodyLine, locate } = parseFrontMatter(text);
    const typed = { file: path, lines: text.split('\n'), data, locate };
    const personal = personalDataIn(text, fieldFinder(typed, bodyLine), {
      contacts: new Set([...contacts, ...contactsIn(collection.fields, data)]),
      isContactField: isContactField(collection.fields),
    });
    const folder = folderOf(path);
    const entry = { ...typed, collection, id, slug, folder, body, bodyLine, personal };
    return { entry, problems: certainProblems(path, personal) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const personal = personalDataIn(text, () => null, { ...nothingOpen, contacts });
    const certain = certainProblems(path, personal);
    return { entry: null, problems: [unreadable(path, text, error), ...certain] };
  }
}
