import { problemsBeforeSave, problemsInWords, tellsOfPerson } from '../check/before-save.ts';
import { locationProblem, tellsLocation } from '../check/find/picture-location.ts';
import type { Problem } from '../check/problem.ts';
import { publicContacts } from '../check/read/contacts.ts';
import { type CheckOptions, checkContent } from '../check/read-content.ts';
import { extensionOf } from '../schema/files.ts';
import type { ContentChecker, IncomingFile } from './content-checker.ts';

const textExtensions = ['md', 'yml'];

/**
 * The desk's questions, answered by the one reader of content that `npm run check` uses.
 * @param how what the reader needs to look into pictures and to know regions
 */
export function portalChecker(
  how: Pick<CheckOptions, 'probe' | 'regions' | 'now'>,
): ContentChecker {
  return {
    async onSave(files, published) {
      const problems = files.flatMap((file) => problemsOf(file));
      if (!problems.some(tellsOfPerson)) return problems;
      const contacts = await publicContacts(await published());
      return files.flatMap((file) => problemsOf(file, contacts));
    },
    onWords: async (name, words) => problemsInWords(name, words),
    async onTree(source, only) {
      return (await checkContent(source, { ...how, only: new Set(only) })).problems;
    },
  };
}

function problemsOf(
  { path, bytes }: IncomingFile,
  contacts?: ReadonlySet<string>,
): readonly Problem[] {
  if (textExtensions.includes(extensionOf(path))) return problemsBeforeSave(path, bytes, contacts);
  const named = problemsInWords(path, '');
  return tellsLocation(bytes) ? [...named, locationProblem(path)] : named;
}
