import { closest } from 'fastest-levenshtein';
import { correctedLine } from '../fix/corrected-line.ts';
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
  const photo = textAt(entry.data, ['photo', 'src'])?.replace(/^\.\//, '');
  if (photo !== undefined) {
    const path = ['photo', 'src'];
    found.set(photo, {
      name: photo,
      place: placeOf(entry, path),
      renamed: (name) => correctedLine(entry, path, name),
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

/** Every file named stands beside the text. @param names of the files in the entry's folder */
export function filesPresent(
  references: ReadonlyMap<string, Reference>,
  names: readonly string[],
): Problem[] {
  return [...references.values()]
    .filter(({ name }) => !names.includes(name))
    .map(({ name, place, renamed }) => {
      const like = likeName(name, names);
      return problemAt(place, {
        rule: 'missing-file',
        message: `Berkas "${name}" tidak ada di folder tulisan ini.${like === null ? ' Simpan berkasnya di samping index.md.' : ` Yang ada: ${like}.`}`,
        fix: like === null ? null : renamed(like),
      });
    });
}

/** Files that nothing names weigh on every copy of the portal. */
export function filesUsed(
  entry: ReadEntry,
  references: ReadonlyMap<string, Reference>,
  names: readonly string[],
): Problem[] {
  return names
    .filter((name) => !references.has(name))
    .map((name) =>
      problemAt(wholeFile(`${entry.folder}/${name}`), {
        rule: 'unused-file',
        severity: 'warning',
        message: `Berkas ini tidak dipakai di ${entry.file}. Hapus, atau sebut di tulisannya.`,
      }),
    );
}

/** The same name in another case or shape, or the nearest name of the same kind. */
function likeName(name: string, names: readonly string[]): string | null {
  const last = name.split(/[/\\]/).at(-1) ?? name;
  const sameKind = names.filter((other) => /\.pdf$/i.test(other) === /\.pdf$/i.test(last));
  return sameKind.length === 0 ? null : closest(last, sameKind);
}
