import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { errorStatus } from '../../desk-error.ts';
import type { Action } from '../../protocol.ts';
import {
  article,
  asset,
  draftOf,
  type Portal,
  portal,
  published,
  request,
  save,
} from '../portal.ts';
import {
  actions,
  fits,
  goodParams,
  hasParameter,
  hostileNames,
  type Json,
  type Known,
  type Place,
  placesIn,
  replaced,
  valueAt,
  wrongValues,
} from './hostile-calls.ts';

const slug = '2026/11/lama';
const picture = `content/berita/${slug}/foto.jpg`;

/** Words of people: no name leads anywhere from there. Every other text is taken for a name. */
const words = ['raw', 'content', 'label', 'commitMessage', 'name', 'email', 'author', 'authorId'];

/** Actions that a person signs, since they change something. */
const changing = actions.filter((action) => hasParameter(action, 'author'));

/** Actions that nobody may take. */
const refusedAnyway: readonly Action[] = ['deleteFile', 'deleteFiles'];

interface Target {
  readonly one: Portal;
  readonly known: Known;
}

/** A portal with a published picture, a draft over the entry with a note on it, and a discarded draft. */
async function target(): Promise<Target> {
  const one = portal({ git: { branch: 'main' } });
  one.write(picture, Buffer.from([0xff, 0xd8, 0xff, 0xd9]));
  one.commit('Foto');
  const saved = await one.call('persistEntry', save(slug, article('Draf')));
  const { note } = (await one.call('addNote', { ...draftOf(slug), note: { content: 'Sumber?' } }))
    .body as { note: { id: string } };
  const [text] = saved.body['dataFiles'] as [{ id: string }];
  await one.call('persistEntry', save('2026/11/lain', article('Lain')));
  const { kept } = (await one.call('deleteUnpublishedEntry', draftOf('2026/11/lain'))).body;
  const known = knownNames({
    blob: one.git('rev-parse', `main:${picture}`),
    base: text.id,
    head: String(saved.body['head']),
    kept: String(kept),
    note: note.id,
  });
  return { one, known };
}

/** What may stand for each parameter, by its name. */
function knownNames(
  ids: Readonly<Record<'blob' | 'base' | 'head' | 'kept' | 'note', string>>,
): Known {
  return {
    path: [published, picture],
    newPath: [published],
    folder: ['content/berita'],
    mediaFolder: [`content/berita/${slug}`],
    extension: ['md'],
    collection: ['berita'],
    collectionName: ['berita'],
    slug: [`${slug}/index`],
    id: [`berita/${slug}/index`, ids.blob],
    base: [ids.base],
    head: [ids.head],
    kept: [ids.kept],
    noteId: [ids.note],
    raw: [article('Lain')],
    content: [asset(picture, new Uint8Array([0xff, 0xd8, 0xff, 0xd9])).content],
    name: ['Sari Dewi'],
    email: ['sari@contoh.id'],
  };
}

/** Everything on the disk that belongs to the portal, and what lies beside it. */
function disk({ dir, state }: Portal): string {
  const root = dirname(dir);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/objects/'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return [state(), ...files.map((file) => `${file} ${readFileSync(file, 'latin1')}`)].join('\n');
}

async function answerTo({ fetch }: Portal, action: Action, params: string) {
  const answer = await fetch(
    request(`{"branch":"main","action":${JSON.stringify(action)},"params":${params}}`),
  );
  return { status: answer.status, text: await answer.text() };
}

/** What is wrong with a refusal; null when it is as documented. */
function flaw({ dir }: Portal, { status, text }: { status: number; text: string }): string | null {
  if (status < 400 || status > 499) return `answered ${status}`;
  const { error, code, ...details } = JSON.parse(text) as Record<string, unknown>;
  if (typeof error !== 'string' || typeof code !== 'string') return 'has no sentence or code';
  if (new Map<string, number>(Object.entries(errorStatus)).get(code) !== status) {
    return `code ${code} under ${status}`;
  }
  const unknown = Object.keys(details).filter(
    (key) => !['problems', 'other', 'paths'].includes(key),
  );
  if (unknown.length > 0) return `tells ${unknown.join(', ')}`;
  const secret = [dirname(dir), process.cwd(), homedir(), 'node:', 'node_modules'].find((one) =>
    text.includes(one),
  );
  if (secret !== undefined) return `tells ${secret}`;
  return /\bat \S+ \(|\.ts:\d+/.test(text) ? 'tells a stack' : null;
}

const named = (place: Place) => place.join('.') || 'params';

// One portal for all attacks: what any of them leaves behind is seen at the end.
test('no action takes a wrong type, an inherited key or a hostile name, in any parameter', async () => {
  const { one, known } = await target();
  const before = disk(one);
  const found: string[] = [];
  for (const action of actions) {
    const attack = async (what: string, params: string, status: number | null) => {
      const answer = await answerTo(one, action, params);
      const wrong =
        flaw(one, answer) ?? (answer.status === (status ?? answer.status) ? null : answer.text);
      if (wrong) found.push(`${action} ${what}: ${wrong}`);
    };
    for (const [what, params] of [...wrongTypes(action, known), ...inheritedKeys(action, known)]) {
      await attack(what, params, 400);
    }
    for (const [params, place] of namesIn(action, known)) {
      for (const name of hostileNames) {
        const what = `${named(place)} = ${JSON.stringify(name.slice(0, 80))}`;
        await attack(what, JSON.stringify(replaced(params, place, name)), null);
      }
    }
  }
  expect(found).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(disk(one)).toBe(before);
});

// Else a parameter of any type would pass the test above.
test.each(actions)('%s says of each parameter what it may be', (action) => {
  const id = '0'.repeat(40);
  const known = knownNames({
    blob: id,
    base: id,
    head: id,
    kept: `refs/portal/discarded/berita/${slug}/20261124T030000Z-${'0'.repeat(12)}`,
    note: crypto.randomUUID(),
  });
  const loose = goodParams(action, known).flatMap((params) =>
    placesIn(params).filter(
      (place) =>
        wrongValues.filter((value) => !fits(action, replaced(params, place, value))).length <
        wrongValues.length / 2,
    ),
  );
  expect(loose.map(named)).toEqual([]);
});

/** Statuses of every way to call an action rightly. */
async function goodStatuses({ one, known }: Target, action: Action): Promise<number[]> {
  const statuses: number[] = [];
  for (const params of goodParams(action, known)) {
    statuses.push((await answerTo(one, action, JSON.stringify(params))).status);
  }
  return statuses;
}

const isFault = (status: number) => status === 400 || status >= 500;

test('what only reads takes what fits', async () => {
  const shared = await target();
  const before = disk(shared.one);
  for (const action of actions.filter((one) => !changing.includes(one))) {
    const statuses = await goodStatuses(shared, action);
    const expected = refusedAnyway.includes(action) ? 403 : 200;
    expect([action, statuses]).toEqual([action, expect.arrayContaining([expected])]);
    expect([action, statuses.filter(isFault)]).toEqual([action, []]);
  }
  expect(disk(shared.one)).toBe(before);
});

test.each(changing)('%s takes what fits', async (action) => {
  const statuses = await goodStatuses(await target(), action);
  expect(statuses).toContain(200);
  expect(statuses.filter(isFault)).toEqual([]);
});

/** Parameters with a value of a type that the door does not take, in every place. */
function wrongTypes(action: Action, known: Known): [string, string][] {
  return goodParams(action, known).flatMap((params) =>
    placesIn(params).flatMap((place) =>
      wrongValues
        .map((value) => [value, replaced(params, place, value)] as const)
        .filter(([, attack]) => !fits(action, attack))
        .map(([value, attack]): [string, string] => [
          `${named(place)} = ${JSON.stringify(value)}`,
          JSON.stringify(attack),
        ]),
    ),
  );
}

/** Parameters that are there only for who looks them up in a prototype. */
function inheritedKeys(action: Action, known: Known): [string, string][] {
  const keys = ['__proto__', 'constructor', 'prototype'];
  return goodParams(action, known).flatMap((params) =>
    placesIn(params).flatMap((place) => {
      const value = valueAt(params, place);
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (!isObject || fits(action, replaced(params, place, {}))) return [];
      return keys.map((key): [string, string] => {
        // A literal can't hold an own key of that name, JSON can.
        const mark = JSON.stringify({ __inherited: true });
        const json = JSON.stringify(replaced(params, place, { __inherited: true }));
        return [
          `${named(place)} by ${key}`,
          json.replace(mark, () => `{"${key}":${JSON.stringify(value)}}`),
        ];
      });
    }),
  );
}

/** Every place where an action takes a name, each once in every alternative. */
function namesIn(action: Action, known: Known): [Json, Place][] {
  const seen = new Set<string>();
  return goodParams(action, known).flatMap((params) =>
    placesIn(params).flatMap((place): [Json, Place][] => {
      const name = place.findLast((step) => typeof step === 'string') ?? '';
      const value = valueAt(params, place);
      if (typeof value !== 'string' || words.includes(name)) return [];
      const once = `${named(place)} ${value}`;
      if (seen.has(once)) return [];
      seen.add(once);
      return [[params, place]];
    }),
  );
}
