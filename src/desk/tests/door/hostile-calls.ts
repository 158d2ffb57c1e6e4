import { z } from 'astro/zod';
import { type Action, actionParams } from '../../protocol.ts';

/** Calls made from the protocol's own schemas, so that a new action is attacked by itself. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The part of JSON Schema that the protocol's schemas become. */
interface Node {
  readonly type?: string;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly minimum?: number;
}

export const actions = Object.keys(actionParams).filter((name): name is Action =>
  Object.hasOwn(actionParams, name),
);

/** Whether the door takes these parameters. */
export function fits(action: Action, params: unknown): boolean {
  return actionParams[action].safeParse(params).success;
}

/** Whether an action knows a parameter of that name. */
export function hasParameter(action: Action, name: string): boolean {
  const schema = z.toJSONSchema(actionParams[action], { io: 'input', unrepresentable: 'any' });
  return name in (schema.properties ?? {});
}

/** Values that may stand for a parameter of a name. */
export type Known = Readonly<Record<string, readonly string[]>>;

/**
 * Parameters that the door takes: with everything an action knows, with each alternative of a
 * parameter, and without each that may be left out.
 * @param known what stands for a parameter of that name; others are `x`
 */
export function goodParams(action: Action, known: Known): Json[] {
  const schema = z.toJSONSchema(actionParams[action], { io: 'input', unrepresentable: 'any' });
  const all = variants(schema as Node, '', known).filter((params) => fits(action, params));
  return [...new Map(all.map((params) => [JSON.stringify(params), params])).values()];
}

function variants(node: Node, name: string, known: Known): Json[] {
  if (node.anyOf) return node.anyOf.flatMap((one) => variants(one, name, known));
  if (node.const !== undefined) return [node.const];
  if (node.enum) return node.enum.slice(0, 1);
  switch (node.type) {
    case 'object':
      return objects(node, known);
    case 'array':
      return variants(node.items ?? {}, name, known).map((item) => [item]);
    case 'boolean':
      return [true];
    case 'integer':
    case 'number':
      return [Math.max(node.minimum ?? 1, 1)];
    case 'string':
      return [...(known[name] ?? ['x'])];
    default:
      return [];
  }
}

function objects({ properties = {}, required = [] }: Node, known: Known): Json[] {
  const each = Object.entries(properties).map(
    ([name, node]) => [name, variants(node, name, known)] as const,
  );
  const whole = Object.fromEntries(
    each.flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first] as const])),
  );
  const others = each.flatMap(([name, [, ...more]]) =>
    more.map((one) => ({ ...whole, [name]: one })),
  );
  const optional = each.map(([name]) => name).filter((name) => !required.includes(name));
  const without = [whole, ...others].flatMap((object) =>
    optional.map((name) =>
      Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)),
    ),
  );
  return [whole, ...others, ...without];
}

/** Steps from the parameters down to one value. */
export type Place = readonly (string | number)[];

/** Every place in the parameters, containers too. */
export function placesIn(value: Json, above: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [above];
  const below = Array.isArray(value)
    ? value.flatMap((one, index) => placesIn(one, [...above, index]))
    : Object.entries(value).flatMap(([key, one]) => placesIn(one, [...above, key]));
  return [above, ...below];
}

/** The value at a place. */
export function valueAt(value: Json, place: Place): Json | undefined {
  let at: Json | undefined = value;
  for (const step of place) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, Json>)[step] : undefined;
  }
  return at;
}

/** The parameters with another value at one place. */
export function replaced(params: Json, [step, ...rest]: Place, value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(params)) {
    return params.map((one, index) => (index === step ? replaced(one, rest, value) : one));
  }
  if (typeof params !== 'object' || params === null) return params;
  return { ...params, [step]: replaced(params[step] ?? null, rest, value) };
}

/** Values of every type, some of which every parameter must refuse. */
export const wrongValues: readonly Json[] = [
  null,
  true,
  7,
  -1,
  1.5,
  1e308,
  '',
  'x',
  [],
  [null],
  [[[]]],
  {},
  { $ne: null },
  { toString: 'x', valueOf: 'x', length: 1 },
];

const slug = '2026/11/lama';

/** Names that lead out of content, or would to some program between here and the disk. */
export const hostileNames: readonly string[] = [
  // Up, absolute, Windows.
  '..',
  '../luar.md',
  '/etc/passwd',
  'content/berita/../../.git/config',
  `content/berita/${slug}/../../../../../.git/hooks/post-merge`,
  'content/berita/2026/11/./lama/index.md',
  'content//berita/2026/11/lama/index.md',
  'C:\\Windows\\win.ini',
  'C:content/berita/2026/11/lama/index.md',
  '\\\\server\\bagian\\index.md',
  '\\\\?\\C:\\x',
  'content\\berita\\2026\\11\\lama\\index.md',
  `content/berita/${slug}\\..\\index.md`,
  'content/berita/2026/11/con/../nul',
  'content/berita/2026/11/lama/index.md:arus',
  'content/berita/2026/11/lama/index.md::$DATA',
  'content/berita/2026/11/lama./index.md',
  'content/berita/2026/11/lama /index.md',
  // Encoded.
  '%2e%2e%2fluar.md',
  '..%2f..%2f.git%2fconfig',
  'content/berita/2026/11/%2e%2e/index.md',
  '%252e%252e/luar.md',
  '..%c0%af..%c0%afluar.md',
  'content/berita/2026/11/lama/index%2emd',
  'file:///etc/passwd',
  // NUL and characters that end or turn a line.
  'content/berita/2026/11/lama/index.md\0.jpg',
  '\0',
  'content/berita/2026/11/lama\n/index.md',
  'content/berita/2026/11/lama\r/index.md',
  'content/berita/2026/11/\u202elama/index.md',
  'content/berita/2026/11/\u2028lama/index.md',
  'content/berita/2026/11/\ud800/index.md',
  // One name in two spellings: composed and not, wide forms, signs no font shows, other cases.
  'content/berita/2026/11/e\u0301/index.md',
  'content/berita/2026/11/\u00e9/index.md',
  'content/berita/2026/11/\uff0e\uff0e/index.md',
  'content/berita/2026\uff0f11/lama/index.md',
  'content/berita/2026/11/la\u200dma/index.md',
  'content/berita/2026/11/\u212aama/index.md',
  'content/berita/2026/11/LAMA/index.md',
  'Content/Berita/2026/11/lama/index.md',
  'content/berita/2026/11/lama/INDEX.MD',
  // git's own folder and the forge's, in every spelling a file system takes for it.
  '.git/config',
  '.GIT/config',
  '.Git',
  'git~1/config',
  'GIT~1',
  '.git./config',
  '.git /config',
  '.git::$INDEX_ALLOCATION/config',
  '.g\u200cit/config',
  '.git\\config',
  'content/berita/2026/11/.git/index.md',
  'content/berita/2026/11/git~1/index.md',
  'content/.gitattributes',
  '.gitmodules',
  '.github/workflows/x.yml',
  '.GITHUB/workflows/x.yml',
  'content/.github/workflows/x.yml',
  // Options and refs in place of names; what a shell or git would expand.
  '-x',
  '--upload-pack=touch /tmp/x',
  '--output=/tmp/x',
  '--',
  'refs/heads/main',
  'refs/portal/discarded/x',
  'HEAD',
  'main',
  'main~0',
  '@{upstream}',
  'main:src/kode.ts',
  ':(glob)**',
  ':/Awal',
  '0'.repeat(40),
  '$(touch /tmp/x)',
  '`id`',
  '; rm -rf .',
  'src/kode.ts',
  '__proto__',
  'constructor',
  // Too long for a file system, and for a person.
  `content/berita/2026/11/${'a'.repeat(256)}/index.md`,
  `content/berita/2026/11/lama/${'a'.repeat(300)}.jpg`,
  `content/${'a/'.repeat(3000)}index.md`,
  'a'.repeat(100_000),
];
