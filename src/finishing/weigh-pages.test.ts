import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { weightMark } from '../page-weight/weight-mark.ts';
import { weighPages } from './weigh-pages.ts';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

test('each page carries its weight, in the order of paths, and the CMS is left alone', async () => {
  root = await mkdtemp(join(tmpdir(), 'berat-'));
  for (const folder of ['admin', 'admin/salin', 'berita']) {
    await mkdir(join(root, folder));
    await writeFile(join(root, folder, 'index.html'), `<i>${weightMark}</i>`);
  }
  await writeFile(join(root, '404.html'), '<i>tanpa</i>');
  const pages = [];
  for await (const page of weighPages(root)) pages.push(page);
  expect(pages).toEqual([
    { path: '404.html', html: '<i>tanpa</i>' },
    { path: 'admin/salin/index.html', html: '<i>1 kB</i>' },
    { path: 'berita/index.html', html: '<i>1 kB</i>' },
  ]);
  expect(await readFile(join(root, 'berita/index.html'), 'utf8')).toBe('<i>1 kB</i>');
  expect(await readFile(join(root, 'admin/index.html'), 'utf8')).toBe(`<i>${weightMark}</i>`);
});
