import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { budgets } from './budgets.ts';
import { fileOf, pagesOfKind, publicPages } from './built-pages.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();

/** Address of the share picture by page. */
let pictures: Map<string, string>;

beforeAll(async () => {
  pictures = new Map();
  for (const path of await publicPages(folder)) {
    const html = await readFile(fileOf(folder, path), 'utf8');
    const [, url] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
    if (url) pictures.set(path, new URL(url).pathname);
  }
});

test('every page names a picture that is there, light and of the right size', async () => {
  const files = new Set(pictures.values());
  expect(files.size).toBeGreaterThan(0);
  const wrong: unknown[] = [];
  for (const file of files) {
    const { width, height, format } = await sharp(join(folder, file)).metadata();
    const { size } = await stat(join(folder, file));
    const right = width === 1200 && height === 630 && size <= budgets.sharePicture;
    if (!right || (format !== 'png' && format !== 'jpeg'))
      wrong.push({ file, width, height, size });
  }
  expect(wrong).toEqual([]);
});

test('each article has a picture of its own', async () => {
  const articles = await pagesOfKind(folder, 'berita');
  expect(new Set(articles.map((path) => pictures.get(path))).size).toBe(articles.length);
});

test('no picture is published that no page names, and no list of them', async () => {
  const named = new Set(pictures.values());
  const published = (await readdir(join(folder, 'bagikan'))).map((file) => `/bagikan/${file}`);
  expect(published.filter((file) => !named.has(file))).toEqual([]);
  expect(await readdir(folder)).not.toContain('bagikan.json');
});
