import type { UnreadableError } from '../../schema/yaml/yaml.ts';
import { type Problem, problemAt } from '../problem.ts';

/** A problem of data that can't be read, with the key it stands under. */
export function unreadable(file: string, text: string, error: UnreadableError): Problem {
  const { line, column } = error.position;
  return problemAt(
    { file, line, column, field: keyAbove(text, line) },
    { rule: error.code, message: error.message, fix: error.fix },
  );
}

/** The last key that starts a line at or above a line of front matter. */
function keyAbove(text: string, line: number): string | null {
  const rows = text.split('\n').slice(0, line);
  return rows.flatMap((row) => /^([\w-]+):/.exec(row)?.[1] ?? []).at(-1) ?? null;
}
