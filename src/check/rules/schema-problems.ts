import type { z } from 'astro/zod';
import { type Field, type Fields, isEmpty } from '../../schema/field.ts';
import { fieldAt, fieldsAt } from '../../schema/field-at.ts';
import { correctedLine, renamedKey } from '../fix/corrected-line.ts';
import { type ExampleMatter, exampleValue } from '../fix/example-value.ts';
import { mendedValue, nearest } from '../fix/mended-value.ts';
import type { Problem } from '../problem.ts';
import { type Path, problemOf, type TypedData, valueAt } from '../read/typed-data.ts';

/** Everything the schema says against data, each with a corrected line where one can be told. */
export function schemaProblems(
  typed: TypedData,
  fields: Fields,
  schema: z.ZodType,
  matter: ExampleMatter,
): Problem[] {
  const result = schema.safeParse(typed.data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(typed, fields, [...path, key]))
      : [wrongValue(typed, fields, path, issue.message, matter)];
  });
}

function wrongValue(
  typed: TypedData,
  fields: Fields,
  path: Path,
  message: string,
  matter: ExampleMatter,
): Problem {
  const field = fieldAt(fields, path);
  const value = valueAt(typed.data, path);
  const key = String(path.at(-1));
  if (isEmpty(value)) {
    const example = field ? exampleValue(key, field, matter) : null;
    return problemOf(typed, path, {
      rule: 'missing-value',
      message: `${message}${choicesOf(field)}`,
      fix:
        isEmpty(example) || typeof path.at(-1) === 'number'
          ? null
          : correctedLine(typed, path, example),
    });
  }
  const mended = field ? correctValue(field, path, value, matter.offset) : null;
  return problemOf(typed, path, {
    rule: 'wrong-value',
    message,
    fix: mended === null ? null : correctedLine(typed, path, mended),
  });
}

function choicesOf(field: Field | null): string {
  if (field?.widget.kind !== 'choice') return '';
  return ` Pilihannya: ${field.widget.choices.map(({ value }) => value).join(', ')}.`;
}

/**
 * A row that is one text is the first key of the row; a list that is one text is its one item; of
 * several texts where one belongs, the first is taken.
 */
function correctValue(field: Field, path: Path, value: unknown, offset: string): unknown {
  const { kind } = field.widget;
  const isItem = typeof path.at(-1) === 'number';
  if (field.widget.kind === 'rows' && typeof value === 'string') {
    const row = { [Object.keys(field.widget.fields)[0] ?? 'name']: value };
    return isItem ? row : [row];
  }
  if (
    ['topics', 'entries', 'lines', 'choices'].includes(kind) &&
    typeof value === 'string' &&
    !isItem
  ) {
    return value.split(/[,;]\s*/).filter(Boolean);
  }
  if (kind === 'line' && Array.isArray(value) && typeof value[0] === 'string') return value[0];
  const mended = mendedValue(field, value, offset);
  if (mended !== null && (kind === 'number' || kind === 'money')) return Number(mended);
  return mended !== null && kind === 'flag' ? mended === 'true' : mended;
}

function unknownKey(typed: TypedData, fields: Fields, path: Path): Problem {
  const key = String(path.at(-1));
  const known = fieldsAt(fields, path.slice(0, -1));
  const meant = meantKey(key, known);
  return problemOf(typed, path, {
    rule: 'unknown-key',
    message:
      meant === null
        ? `Kunci ${key} tidak dikenal. Yang dikenal di sini: ${Object.keys(known).join(', ')}.`
        : `Kunci ${key} tidak dikenal. Mungkin maksudnya ${meant}.`,
    fix: meant === null ? null : renamedKey(typed, path, meant),
  });
}

/** The key of a misspelt one, or of the label the form shows for it (`judul` is `title`). */
function meantKey(typed: string, fields: Fields): string | null {
  const word = typed.toLowerCase();
  const labelled = Object.entries(fields).find(([, { label }]) => label.toLowerCase() === word);
  return labelled?.[0] ?? nearest(word, Object.keys(fields));
}
