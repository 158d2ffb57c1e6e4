import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTexts, TextStore } from './text-store.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-texts-'));
  file = join(folder, 'texts', 'berita.json');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (html: string) => ({ html, pictures: [] });
const notAgain = () => {
  throw new Error('rendered although nothing changed');
};

test('a text is made once for what it is made from; one nobody asks for is forgotten', async () => {
  const first = await TextStore.open(file);
  expect(first.text('2026/11/a', '1', () => text('<p>a</p>'))).toMatchObject(text('<p>a</p>'));
  first.text('2026/11/b', '1', () => text('<p>b</p>'));
  await first.save();

  const second = await TextStore.open(file);
  expect(second.text('2026/11/a', '1', notAgain)).toMatchObject(text('<p>a</p>'));
  await second.save();
  expect([...(await readTexts(file))]).toEqual([
    ['2026/11/a', { digest: '1', ...text('<p>a</p>') }],
  ]);
  expect(await readdir(join(folder, 'texts'))).toEqual(['berita.json']);

  const third = await TextStore.open(file);
  expect(third.text('2026/11/a', '2', () => text('<p>c</p>'))).toMatchObject(text('<p>c</p>'));
});

test('a broken file keeps nothing', async () => {
  await writeFile(file, '[["2026/11/a",');
  const store = await TextStore.open(file);
  expect(store.text('2026/11/a', '1', () => text('<p>a</p>'))).toMatchObject(text('<p>a</p>'));
});
