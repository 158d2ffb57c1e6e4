import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchAttributes } from './facets.ts';
import { type IndexedPage, PageIndex } from './page-index.ts';
import { isFindable } from './page-text.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-search-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const facts = searchAttributes({
  kind: 'Berita',
  regions: ['Kabupaten Katingan'],
  place: 'Katingan',
  date: '22 November 2026',
  year: '2026',
})
  .map((attributes) =>
    Object.entries(attributes)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' '),
  )
  .map((attributes) => `<span hidden ${attributes}></span>`)
  .join('');

const page = {
  path: 'berita/2026/11/banjir/index.html',
  body: `<main data-pagefind-body>${facts}<h1>Banjir</h1><p>Air naik.</p></main>`,
};

async function buildIndex(pages: readonly IndexedPage[], outputPath: string): Promise<number> {
  const index = await PageIndex.open();
  try {
    for (const one of pages) await index.add(one);
    return await index.write(outputPath);
  } finally {
    await index.close();
  }
}

test('a page is found under its address, with what it says about itself', async () => {
  expect(await buildIndex([page], folder)).toBe(1);
  const [name = ''] = await readdir(join(folder, 'fragment'));
  const text = gunzipSync(await readFile(join(folder, 'fragment', name))).toString();
  const { url, meta, filters } = JSON.parse(text.slice(text.indexOf('{')));
  expect({ url, meta, filters }).toEqual({
    url: '/berita/2026/11/banjir/',
    meta: { title: 'Banjir', jenis: 'Berita', tempat: 'Katingan', tanggal: '22 November 2026' },
    filters: { jenis: ['Berita'], wilayah: ['Kabupaten Katingan'], tahun: ['2026'] },
  });
});

test('the same pages make the same files, and no interface is among them', async () => {
  const again = join(folder, 'again');
  const first = join(folder, 'first');
  await buildIndex([page, { ...page, path: 'b/index.html' }], first);
  await buildIndex([page, { ...page, path: 'b/index.html' }], again);
  const names = (await readdir(first, { recursive: true })).sort();
  expect((await readdir(again, { recursive: true })).sort()).toEqual(names);
  expect(names.filter((name) => /^[^/]+\.(js|css|pagefind)$/.test(name))).toEqual([
    'pagefind-worker.js',
    'pagefind.js',
    'wasm.id.pagefind',
  ]);
});

test('a page without the mark stays out', () => {
  expect(isFindable(page.body)).toBe(true);
  expect(isFindable('<main>404</main>')).toBe(false);
});
