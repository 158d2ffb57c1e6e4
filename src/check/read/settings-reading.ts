import type { Fields } from '../../schema/field.ts';
import { type SettingsFile, settingsSchema } from '../../schema/settings.ts';
import { readYaml, UnreadableError } from '../../schema/yaml/yaml.ts';
import type { ExampleMatter } from '../fix/example-value.ts';
import { type Problem, problemAt, wholeFile } from '../problem.ts';
import { conflictProblems } from '../rules/entry-text.ts';
import {
  certainProblems,
  fieldFinder,
  nothingOpen,
  personalDataIn,
} from '../rules/personal-problems.ts';
import { schemaProblems } from '../rules/schema-problems.ts';
import type { ContentSource, FolderIndex } from '../source.ts';
import { contactsIn, isContactField } from './contacts.ts';
import { decodeText } from './file-text.ts';
import type { TypedData } from './typed-data.ts';
import { unreadable } from './unreadable.ts';

/** A settings file as far as it could be read. */
export interface SettingsReading {
  readonly path: string;
  /** Null when the file is missing or its YAML is broken. */
  readonly typed: TypedData | null;
  readonly problems: readonly Problem[];
}

/** What settings take for examples, since they have no entry around them. */
const matter: ExampleMatter = {
  body: '',
  month: null,
  offset: '+07:00',
  kim: null,
  topic: null,
  region: '62',
  picture: null,
};

/** Reads and checks one settings file, without its links to other files. */
export async function readSettingsFile(
  file: SettingsFile,
  source: ContentSource,
  files: FolderIndex,
): Promise<SettingsReading> {
  const { path } = file;
  if (!files.has(path) && file.optional) {
    return {
      path,
      typed: { file: path, lines: [], data: {}, locate: () => ({ line: 1, column: 1 }) },
      problems: [],
    };
  }
  if (!files.has(path)) {
    const message = `Berkas pengaturan "${file.label}" tidak ada. Tanpa berkas ini situs tidak dapat dibuat; kembalikan dari riwayat git.`;
    const missing = problemAt(wholeFile(path), { rule: 'missing-settings', message });
    return { path, typed: null, problems: [missing] };
  }
  return readSettingsText(file, decodeText(path, await source.read(path)));
}

/** @param text the file's text, or why there is none */
function readSettingsText(
  { path, fields, ...rest }: SettingsFile<Fields>,
  text: string | Problem,
): SettingsReading {
  if (typeof text !== 'string') return { path, typed: null, problems: [text] };
  const conflicts = conflictProblems(path, text);
  if (conflicts.length > 0) return { path, typed: null, problems: conflicts };

  try {
    const { data, locate } = readYaml(text);
    const typed = { file: path, lines: text.split('\n'), data, locate };
    const personal = personalDataIn(text, fieldFinder(typed, Number.POSITIVE_INFINITY), {
      contacts: new Set(contactsIn(fields, data)),
      isContactField: isContactField(fields),
    });
    return {
      path,
      typed,
      problems: [
        ...schemaProblems(typed, fields, settingsSchema({ path, fields, ...rest }), matter),
        ...certainProblems(path, personal),
      ],
    };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const certain = certainProblems(
      path,
      personalDataIn(text, () => null, nothingOpen),
    );
    return { path, typed: null, problems: [unreadable(path, text, error), ...certain] };
  }
}

/** The same for text that is not in a tree yet. */
export function readSettingsBytes(file: SettingsFile, bytes: Uint8Array): SettingsReading {
  return readSettingsText(file, decodeText(file.path, bytes));
}
