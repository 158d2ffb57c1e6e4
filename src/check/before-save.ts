import { entryPlace } from '../schema/collections.ts';
import { settingsFiles } from '../schema/settings.ts';
import { personalDataKinds } from './find/personal-data.ts';
import type { Problem } from './problem.ts';
import { readSettingsBytes } from './read/settings-reading.ts';
import { readEntry } from './read-entry.ts';
import { certainProblems, nothingOpen, personalDataIn } from './rules/personal-problems.ts';

/**
 * What must never enter git, however unfinished the text still is: data that can't be read, and
 * personal data that is certain.
 * @param path of an entry or a settings file
 * @param contacts that any text may tell (`publicContacts`)
 */
export function problemsBeforeSave(
  path: string,
  bytes: Uint8Array,
  contacts: ReadonlySet<string> = nothingOpen.contacts,
): readonly Problem[] {
  const place = entryPlace(path);
  if (place) return readEntry(path, place, bytes, contacts).problems;
  const file = settingsFiles.find((settings) => settings.path === path);
  if (!file) return problemsInWords(path, new TextDecoder().decode(bytes));
  const { typed, problems } = readSettingsBytes(file, bytes);
  return typed === null ? problems : problems.filter(tellsOfPerson);
}

/** Certain personal data in words that belong to no file, such as a note; `name` stands for the file. */
export function problemsInWords(name: string, words: string): readonly Problem[] {
  return certainProblems(
    name,
    personalDataIn(words, () => null, nothingOpen),
  );
}

/** Whether a problem is personal data, which may turn out to be a contact that is public. */
export function tellsOfPerson({ rule }: Problem): boolean {
  return (personalDataKinds as readonly string[]).includes(rule);
}
