import { disagreements } from '../../schema/agreement.ts';
import { collections } from '../../schema/collections.ts';
import type { ContentType } from '../../schema/content-type.ts';
import { type Field, type Fields, isEmpty, plainKit } from '../../schema/field.ts';
import { settingsFiles } from '../../schema/settings.ts';
import type { PortalWords } from '../../schema/value-problem.ts';

const roots: Readonly<Record<string, Fields>> = {
  ...Object.fromEntries(collections.map(({ name, fields }) => [name, fields])),
  ...Object.fromEntries(settingsFiles.map(({ name, fields }) => [`pengaturan.${name}`, fields])),
};

/** Kinds whose parts are asked one by one. */
const composed = ['group', 'rows', 'lines', 'topics', 'entries'];

/**
 * What the schema says against a value typed into a form; null when it says nothing.
 * @param path the option `check` of the field's configuration (../config/fields.ts)
 */
export function problemOf(path: string | undefined, value: unknown): string | null {
  const field = path === undefined ? undefined : fieldAt(path);
  if (!field || composed.includes(field.widget.kind)) return null;
  const result = field.schema(plainKit).safeParse(asTyped(field, value));
  return result.success ? null : (result.error.issues[0]?.message ?? null);
}

/** What a file would hold: Decap counts in numbers, and joins a list before it asks about it. */
function asTyped({ widget }: Field, value: unknown): unknown {
  if (widget.kind === 'choices' && typeof value === 'string') return value.split(',');
  return typeof value === 'number' ? String(value) : value;
}

/**
 * What the entry's type says against a value beside the others of its form; null when it says
 * nothing. A problem deeper down is said at the key it lies below.
 * @param path the option `check` of a field that stands in the form itself
 * @param data what the form holds, in Decap's Immutable maps
 * @param words what the rules may ask of the portal
 */
export function disagreementOf(
  path: string | undefined,
  data: unknown,
  words: PortalWords,
): string | null {
  const [name, key, ...deeper] = path?.split('.') ?? [];
  const type: ContentType | undefined = collections.find((known) => known.name === name);
  if (!type || key === undefined || deeper.length > 0) return null;
  const typed = hasToJs(data) ? data.toJS() : data;
  if (typeof typed !== 'object' || typed === null) return null;
  const { body, ...front } = typed as Readonly<Record<string, unknown>>;
  const own = disagreements(type, front, {
    ...words,
    body: typeof body === 'string' ? body : '',
  }).filter((problem) => problem.path[0] === key);
  return own.length === 0 ? null : own.map(({ message }) => message).join(' ');
}

/** The schema's field at a path such as `berita.photo.alt`; undefined when there is none. */
export function fieldAt(path: string): Field | undefined {
  const root = Object.keys(roots).find((name) => path.startsWith(`${name}.`));
  if (root === undefined) return undefined;
  let fields: Fields = roots[root] ?? {};
  let field: Field | undefined;
  for (const name of path.slice(root.length + 1).split('.')) {
    field = fields[name];
    fields = field && 'fields' in field.widget ? field.widget.fields : {};
  }
  return field;
}

/** Whether nothing has been filled in; takes what Decap holds in its Immutable maps. */
export function isEmptyGroup(value: unknown): boolean {
  return isEmpty(hasToJs(value) ? value.toJS() : value);
}

function hasToJs(value: unknown): value is { toJS(): unknown } {
  return typeof value === 'object' && value !== null && 'toJS' in value;
}
