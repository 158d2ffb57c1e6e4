import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPictures, takeOrders } from './draw-pictures.ts';
import { shareFile, shareFolder } from './order.ts';
import type { ShareJob } from './orders.ts';

let root = '';
let cacheDir = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bagikan-'));
  cacheDir = join(root, 'cache');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function job(title: string, photo?: string): Promise<ShareJob> {
  const order = {
    title,
    by: 'KIM Contoh',
    facts: '22 November 2026',
    photo: photo ? { file: photo, version: photo } : undefined,
    edge: 'anyam' as const,
  };
  return { file: await shareFile(order), order };
}

test('only what changed is drawn again, with the same bytes', async () => {
  const jobs = [await job('Satu'), await job('Dua')];
  const first = await drawPictures(jobs, join(root, 'a'), cacheDir);
  expect(first).toEqual({ drawn: 2, kept: 0, warnings: [] });

  const changed = [jobs[0] ?? (await job('')), await job('Tiga')];
  const second = await drawPictures(changed, join(root, 'b'), cacheDir);
  expect(second).toEqual({ drawn: 1, kept: 1, warnings: [] });
  const [name = ''] = changed.map(({ file }) => file);
  const bytes = (build: string) => readFile(join(root, build, shareFolder, name));
  expect((await bytes('b')).equals(await bytes('a'))).toBe(true);
  expect((await readdir(join(root, 'b', shareFolder))).sort()).toEqual(
    changed.map(({ file }) => file).sort(),
  );
});

test('a picture that lost its photo is there, and is drawn anew next time', async () => {
  const jobs = [await job('Satu', join(root, 'tidak-ada.jpg'))];
  for (const build of ['a', 'b']) {
    const { drawn, warnings } = await drawPictures(jobs, join(root, build), cacheDir);
    expect(drawn).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(/^"Satu": foto tidak terbaca/)]);
    expect(await readdir(join(root, build, shareFolder))).toEqual([jobs[0]?.file]);
  }
});

test('pictures of other code are thrown away once no build can be at work on them', async () => {
  for (const other of ['older', 'newer']) await mkdir(join(cacheDir, other), { recursive: true });
  const lastWeek = new Date(Date.now() - 7 * 86_400_000);
  await utimes(join(cacheDir, 'older'), lastWeek, lastWeek);
  await drawPictures([await job('Satu')], join(root, 'a'), cacheDir);
  expect((await readdir(cacheDir)).sort()).toEqual([
    expect.stringMatching(/^[0-9a-f]{20}$/),
    'newer',
  ]);
});

test('orders are read off the site and do not stay on it', async () => {
  const jobs = [await job('Satu')];
  await writeFile(join(root, 'bagikan.json'), JSON.stringify(jobs));
  expect(await takeOrders(root)).toEqual(JSON.parse(JSON.stringify(jobs)));
  expect(await readdir(root)).toEqual([]);
});
