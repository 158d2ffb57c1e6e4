import type { Position } from '../../schema/yaml/yaml.ts';
import type { Problem, ProblemPlace } from '../problem.ts';
import { type Finding, problemAt } from '../problem.ts';

/** A way down into data: keys and list indices. */
export type Path = readonly (string | number)[];

/** Data as it was typed in a file: enough to point into it and to write a corrected line. */
export interface TypedData {
  readonly file: string;
  /** Lines of the whole file. */
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly locate: (path: Path) => Position;
}

export function placeOf(typed: TypedData, path: Path): ProblemPlace {
  const { line, column } = typed.locate(path);
  return { file: typed.file, line, column, field: path.length === 0 ? null : path.join('.') };
}

export function problemOf(typed: TypedData, path: Path, finding: Finding): Problem {
  return problemAt(placeOf(typed, path), finding);
}

export function valueAt(data: unknown, path: Path): unknown {
  let value: unknown = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The text at a path, trimmed; null when there is none. */
export function textAt(data: unknown, path: Path): string | null {
  const value = valueAt(data, path);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The list at a path; empty when there is none. */
export function listAt(data: unknown, path: Path): readonly unknown[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value : [];
}
