import { isPictureName } from '../../schema/files.ts';
import { valuesIn } from '../../schema/values.ts';
import { isFileKind } from '../../schema/widget.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import { nearest } from '../fix/mended-value.ts';
import { type Problem, type ProblemPlace, problemAt, wholeFile } from '../problem.ts';
import type { BodyReference } from '../read/body-references.ts';
import { placeOf, textAt } from '../read/typed-data.ts';
import type { ReadEntry } from './rule.ts';

/** A file named by an entry, and how to name another one there. */
export interface Reference {
  readonly name: string;
  readonly place: ProblemPlace;
  /** The line with another name in it. */
  readonly renamed: (name: string) => string;
}

/** The files an entry names, front matter first, each file once. */
export function referencesOf(
  entry: ReadEntry,
  fromBody: readonly BodyReference[],
): ReadonlyMap<string, Reference> {
  const found = new Map<string, Reference>();
  for (const { path, field } of valuesIn(entry.collection.fields, entry.data)) {
    if (!isFileKind(field.widget)) continue;
    const name = textAt(entry.data, path)?.replace(/^\.\//, '');
    if (name === undefined || found.has(name)) continue;
    found.set(name, {
      name,
      place: placeOf(entry, path),
      renamed: (better) => correctedLine(entry, path, better),
    });
  }
  for (const { name, typed, line, column } of fromBody) {
    if (found.has(name)) continue;
    const fileLine = line + entry.bodyLine - 1;
    const row = entry.lines[fileLine - 1] ?? '';
    found.set(name, {
      name,
      place: { file: entry.file, line: fileLine, column, field: 'body' },
      renamed: (better) => row.replace(typed, encodeURI(better)).trim(),
    });
  }
  return found;
}

/**
 * Every file named stands beside the text.
 * @param names of the files in the entry's folder
 * @returns the problems, and the names that were most likely meant
 */
export function filesPresent(
  references: ReadonlyMap<string, Reference>,
  names: readonly string[],
): { readonly problems: readonly Problem[]; readonly meant: ReadonlySet<string> } {
  const meant = new Set<string>();
  const problems: Problem[] = [];
  for (const { name, place, renamed } of references.values()) {
    if (names.includes(name)) continue;
    const like = likeName(name, names);
    if (like !== null) meant.add(like);
    const advice =
      like === null ? 'Simpan berkasnya di samping index.md.' : `Yang paling mirip: ${like}.`;
    problems.push(
      problemAt(place, {
        rule: 'missing-file',
        message: `Berkas "${name}" tidak ada di folder tulisan ini. ${advice}`,
        fix: like === null ? null : renamed(like),
      }),
    );
  }
  return { problems, meant };
}

/** Files that nothing names weigh on every copy of the portal. */
export function filesUsed(
  entry: ReadEntry,
  isNamed: (name: string) => boolean,
  names: readonly string[],
): Problem[] {
  return names
    .filter((name) => !isNamed(name))
    .map((name) =>
      problemAt(wholeFile(`${entry.folder}/${name}`), {
        rule: 'unused-file',
        severity: 'warning',
        message: `Berkas ini tidak dipakai di ${entry.file}. Hapus, atau sebut di tulisannya.`,
      }),
    );
}

/** The name that differs least, in case, folder or a few letters; of the same kind of file. */
function likeName(name: string, names: readonly string[]): string | null {
  const plain = (text: string) => text.normalize('NFC').toLowerCase();
  const last = plain(name.split(/[/\\]/).at(-1) ?? name);
  const sameKind = names.filter((other) => isPictureName(other) === isPictureName(last));
  const like = nearest(last, sameKind.map(plain));
  return sameKind.find((other) => plain(other) === like) ?? null;
}
