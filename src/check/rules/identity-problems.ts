import type { Position } from '../../schema/yaml/yaml.ts';
import { findIdentityNumbers } from '../find/personal-data.ts';
import { type Problem, problemAt, wholeFile } from '../problem.ts';
import type { Path, TypedData } from '../read/typed-data.ts';

/**
 * A NIK or KK number anywhere in a file's text or path. The message shows only the ends of the
 * number: it lands in terminals, logs and reviews.
 * @param fieldAt the field that holds a line of the file
 */
export function identityProblems(
  file: string,
  text: string,
  fieldAt: (line: number, column: number) => string | null,
): Problem[] {
  const finding = (masked: string, where: string) => ({
    rule: 'identity-number',
    message: `${where} memuat nomor yang tampak seperti NIK atau nomor KK (${masked}). Nomor itu data pribadi dan tidak boleh masuk ke portal.`,
    fix: '(nomor tidak dimuat)',
  });
  // Each name by itself: a slash before a number makes it part of an address.
  const inPath = file
    .split('/')
    .flatMap(findIdentityNumbers)
    .map(({ masked }) => ({
      ...problemAt(wholeFile(file), finding(masked, 'Nama folder atau berkas ini')),
      // A path can't hold those words.
      fix: null,
    }));
  const inText = findIdentityNumbers(text).map(({ masked, line, column }) =>
    problemAt({ file, line, column, field: fieldAt(line, column) }, finding(masked, 'Baris ini')),
  );
  return [...inPath, ...inText];
}

/** Finds which value a place in a file belongs to: the last key that starts at or before it. */
export function fieldFinder(
  typed: TypedData,
  bodyLine: number,
): (line: number, column: number) => string | null {
  let places: readonly { readonly field: string; readonly at: Position }[] | undefined;
  return (line, column) => {
    if (line >= bodyLine) return 'body';
    // Found once: a file full of numbers asks thousands of times.
    places ??= placesOf(typed);
    return places.findLast(({ at }) => !isAfter(at, line, column))?.field ?? null;
  };
}

function placesOf({ data, locate }: TypedData) {
  return [...pathsOf(data)].map((path) => ({ field: path.join('.'), at: locate(path) }));
}

function isAfter(at: Position, line: number, column: number): boolean {
  return at.line > line || (at.line === line && at.column > column);
}

/** Every way down to a value, in the order typed. */
function* pathsOf(data: unknown, above: Path = []): Generator<Path> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const path = [...above, Array.isArray(data) ? Number(key) : key];
    yield path;
    yield* pathsOf(value, path);
  }
}
