import { entryPlace } from '../schema/collections.ts';
import { settingsFiles } from '../schema/settings.ts';
import type { Problem } from './problem.ts';
import { readSettingsBytes } from './read/settings-reading.ts';
import { readEntry } from './read-entry.ts';
import { identityProblems } from './rules/identity-problems.ts';

/**
 * What must never enter git, however unfinished the text still is: data that can't be read, and a
 * NIK or KK number.
 * @param path of an entry or a settings file
 */
export function problemsBeforeSave(path: string, bytes: Uint8Array): readonly Problem[] {
  const place = entryPlace(path);
  if (place) return readEntry(path, place, bytes).problems;
  const file = settingsFiles.find((settings) => settings.path === path);
  if (!file) return problemsInWords(path, new TextDecoder().decode(bytes));
  const { typed, problems } = readSettingsBytes(file, bytes);
  return typed === null ? problems : problems.filter(({ rule }) => rule === 'identity-number');
}

/** A NIK or KK number in words that belong to no file, such as a note; `name` stands for the file. */
export function problemsInWords(name: string, words: string): readonly Problem[] {
  return identityProblems(name, words, () => null);
}
