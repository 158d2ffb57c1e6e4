import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { distrustHalfMade } from './kept-pictures.ts';

let cache: string;
let pictures: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'portal-pictures-'));
  pictures = join(cache, 'astro', 'assets');
  await mkdir(pictures, { recursive: true });
});
afterEach(() => rm(cache, { recursive: true, force: true }));

/** A build that resizes one picture, and one picture from an hour ago. */
async function build(name: string, ok: boolean): Promise<string[]> {
  let seen: string[] = [];
  await distrustHalfMade(cache, async () => {
    seen = (await readdir(pictures)).sort();
    await writeFile(join(pictures, name), 'gambar');
    return { ok };
  });
  return seen;
}

test('what a build that did not come to its end has made is made anew', async () => {
  const old = join(pictures, 'lama.webp');
  await writeFile(old, 'lama');
  await utimes(old, new Date(Date.now() - 3_600_000), new Date(Date.now() - 3_600_000));
  expect(await build('satu.webp', true)).toEqual(['lama.webp']);
  expect(await build('dua.webp', false)).toEqual(['lama.webp', 'satu.webp']);
  const [seen] = [await build('tiga.webp', true)];
  expect(seen).not.toContain('dua.webp');
  expect(seen).toContain('lama.webp');
  expect(await readFile(old, 'utf8')).toBe('lama');
  expect(await build('empat.webp', true)).toContain('tiga.webp');
});
