export type Severity = 'error' | 'warning';

/** One thing wrong with a file of content, in words for the person who mends it. */
export interface Problem {
  readonly severity: Severity;
  /** Short name of the rule, listed in docs/check.md. */
  readonly rule: string;
  /** Repository-relative path. */
  readonly file: string;
  /** Line of the file, from 1; null when the problem is the file itself. */
  readonly line: number | null;
  /** Column of the line, from 1. */
  readonly column: number | null;
  /** Key in front matter as `photo.src`, or `body`; null when it is none of these. */
  readonly field: string | null;
  readonly message: string;
  /** What to paste in place of the wrong line, value or path; null when it can't be told. */
  readonly fix: string | null;
  /** Characters from `column` on that `fix` takes the place of; absent where it is more than they. */
  readonly length?: number;
}

/** Where a problem stands. */
export type ProblemPlace = Pick<Problem, 'file' | 'line' | 'column' | 'field'>;

/** What is wrong there. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly fix?: string | null;
  readonly length?: number;
  readonly severity?: Severity;
}

export function problemAt(place: ProblemPlace, finding: Finding): Problem {
  const { rule, message, fix = null, severity = 'error', length } = finding;
  const { file, line, column, field } = place;
  const problem = { severity, rule, file, line, column, field, message, fix };
  return length === undefined ? problem : { ...problem, length };
}

/** The place of a problem that is the file itself. */
export function wholeFile(file: string): ProblemPlace {
  return { file, line: null, column: null, field: null };
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Reading order: file, then line, then column. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
