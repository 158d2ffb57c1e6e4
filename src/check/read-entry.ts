import type { EntryPlace } from '../schema/collections.ts';
import { parseFrontMatter } from '../schema/front-matter.ts';
import { UnreadableError } from '../schema/yaml/yaml.ts';
import type { Problem } from './problem.ts';
import { decodeText } from './read/file-text.ts';
import { unreadable } from './read/unreadable.ts';
import { conflictProblems } from './rules/entry-text.ts';
import { fieldFinder, identityProblems } from './rules/identity-problems.ts';
import type { ReadEntry } from './rules/rule.ts';
import { folderOf } from './source.ts';

/**
 * Reads one entry, alone. The problems are those that must never enter git, whatever else is
 * unfinished: a file that can't be read as front matter and text, and a NIK or KK number.
 * @param bytes the file; null when its path holds no regular file
 */
export function readEntry(
  path: string,
  { collection, id, slug }: EntryPlace,
  bytes: Uint8Array | null,
): { readonly entry: ReadEntry | null; readonly problems: readonly Problem[] } {
  const text = decodeText(path, bytes);
  if (typeof text !== 'string') return { entry: null, problems: [text] };
  const conflicts = conflictProblems(path, text);
  if (conflicts.length > 0) return { entry: null, problems: conflicts };
  try {
    const { data, body, bodyLine, locate } = parseFrontMatter(text);
    const typed = { file: path, lines: text.split('\n'), data, locate };
    const entry = { ...typed, collection, id, slug, folder: folderOf(path), body, bodyLine };
    return { entry, problems: identityProblems(path, text, fieldFinder(typed, bodyLine)) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const identity = identityProblems(path, text, () => null);
    return { entry: null, problems: [unreadable(path, text, error), ...identity] };
  }
}
