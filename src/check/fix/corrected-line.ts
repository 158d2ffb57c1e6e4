import { writeYaml } from '../../schema/yaml/yaml.ts';
import { type Path, type TypedData, valueAt } from '../read/typed-data.ts';

/**
 * The lines to put in place of those that hold the value at `path`, or to add when the key is
 * missing: `kim: kim-contoh`, indented as it must stand.
 */
export function correctedLine(typed: TypedData, path: Path, value: unknown): string {
  const step = path.at(-1);
  if (typeof step !== 'string') return itemLine(typed, path, value);
  const isThere = valueAt(typed.data, path) !== undefined;
  const yaml = writeYaml({ [step]: value });
  return isThere
    ? indented(prefixAt(typed, path), yaml)
    : indented(missingIndent(typed, path), yaml);
}

/** The line of a key that is misspelt, with the right key; its value stays. */
export function renamedKey(typed: TypedData, path: Path, key: string): string {
  const { line, column } = typed.locate(path);
  const row = typed.lines[line - 1] ?? '';
  const rest = row.slice(column - 1 + String(path.at(-1)).length);
  const prefix = row.slice(0, column - 1);
  return isPlain(prefix) ? `${prefix}${key}${rest}`.trimEnd() : key;
}

function itemLine(typed: TypedData, path: Path, value: unknown): string {
  // `- value` of a list written on its own, without the dash that the prefix brings.
  const yaml = writeYaml({ list: [value] })
    .replace(/^list:\n {2}- /, '')
    .replace(/\n {4}/g, '\n');
  return indented(prefixAt(typed, path), yaml);
}

function prefixAt(typed: TypedData, path: Path): string {
  const { line, column } = typed.locate(path);
  const prefix = (typed.lines[line - 1] ?? '').slice(0, column - 1);
  return isPlain(prefix) ? prefix : '';
}

/** Indentation and dashes only: what comes before the key is not data. */
function isPlain(prefix: string): boolean {
  return /^\s*(?:-\s+)*$/.test(prefix);
}

function missingIndent(typed: TypedData, path: Path): string {
  const parent = path.slice(0, -1);
  if (parent.length === 0) return '';
  const { column } = typed.locate(parent);
  return ' '.repeat(typeof parent.at(-1) === 'number' ? column - 1 : column + 1);
}

function indented(prefix: string, yaml: string): string {
  return `${prefix}${yaml.trimEnd().replaceAll('\n', `\n${' '.repeat(prefix.length)}`)}`;
}
