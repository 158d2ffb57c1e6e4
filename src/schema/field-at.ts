import type { Field, Fields } from './field.ts';

type Path = readonly (string | number)[];

/** The field that holds the value at a path of front matter or settings; null where none does. */
export function fieldAt(fields: Fields, path: Path): Field | null {
  const [key, ...rest] = path.filter((step) => typeof step === 'string');
  const field = key === undefined ? undefined : fields[key];
  if (!field || rest.length === 0) return field ?? null;
  return fieldAt(innerFields(field), rest);
}

/** The fields of the group or row at a path; those it is looked for in where there is none. */
export function fieldsAt(fields: Fields, path: Path): Fields {
  const field = fieldAt(fields, path);
  return field ? innerFields(field) : fields;
}

/** The fields inside a group or a list of rows; none in any other field. */
export function innerFields({ widget }: Field): Fields {
  return 'fields' in widget ? widget.fields : {};
}
