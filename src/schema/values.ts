import type { Field, Fields } from './field.ts';

/** A value of an entry or settings file with the field it belongs to. */
export interface FieldValue {
  /** Keys and list indices on the way down to it. */
  readonly path: readonly (string | number)[];
  readonly field: Field;
  readonly value: unknown;
}

/**
 * Every value that stands in data, in groups and rows too, in the order of the definition.
 * @param data values as typed or as the schema makes them
 */
export function* valuesIn(
  fields: Fields,
  data: unknown,
  above: FieldValue['path'] = [],
): Generator<FieldValue> {
  if (typeof data !== 'object' || data === null) return;
  const values: Readonly<Record<string, unknown>> = { ...data };
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key];
    if (value === undefined || value === null) continue;
    const path = [...above, key];
    yield { path, field, value };
    const { widget } = field;
    if (widget.kind === 'group') yield* valuesIn(widget.fields, value, path);
    if (widget.kind === 'rows' && Array.isArray(value)) {
      for (const [index, row] of value.entries()) {
        yield* valuesIn(widget.fields, row, [...path, index]);
      }
    }
  }
}
