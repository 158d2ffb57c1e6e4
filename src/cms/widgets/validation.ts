import { collections } from '../../schema/collections.ts';
import type { ContentType } from '../../schema/content-type.ts';
import { ruleProblems } from '../../schema/entry-rule.ts';
import { type Field, type Fields, isEmpty, plainKit } from '../../schema/field.ts';
import { settingsFiles } from '../../schema/settings.ts';

const roots: Readonly<Record<string, Fields>> = {
  ...Object.fromEntries(collections.map(({ name, fields }) => [name, fields])),
  ...Object.fromEntries(settingsFiles.map(({ name, fields }) => [`pengaturan.${name}`, fields])),
};

/** Kinds whose parts are asked one by one. */
const composed = ['group', 'rows', 'lines', 'topics'];

/**
 * What the schema says against a value typed into a form; null when it says nothing.
 * @param path the option `check` of the field's configuration (../config/fields.ts)
 */
export function problemOf(path: string | undefined, value: unknown): string | null {
  const field = path === undefined ? undefined : fieldAt(path);
  if (!field || composed.includes(field.widget.kind)) return null;
  const result = field
    .schema(plainKit)
    .safeParse(typeof value === 'number' ? String(value) : value);
  return result.success ? null : (result.error.issues[0]?.message ?? null);
}

/**
 * What the type's own rules say against a value, given the others in the form; null when they say
 * nothing. A row of a list is not told apart from its neighbours here, so rules about rows are for
 * the check.
 * @param path the option `check` of the field's configuration
 * @param entry the entry as Decap holds it
 */
export function disagreementOf(
  path: string | undefined,
  value: unknown,
  entry: { getIn(path: readonly string[]): unknown },
): string | null {
  const [name, key, ...below] = path?.split('.') ?? [];
  const type: ContentType | undefined = collections.find((one) => one.name === name);
  if (!type?.rules || key === undefined || below.length > 0) return null;
  const data = entry.getIn(['data']);
  const typed = { ...(hasToJs(data) ? (data.toJS() as object) : {}), [key]: value };
  const own = ruleProblems(type, typed).find(({ path: [first, ...rest] }) => {
    return first === key && rest.length === 0;
  });
  return own?.message ?? null;
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
