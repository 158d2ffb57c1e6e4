import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DictionaryRoot } from '../dictionary/format.ts';
import { type CountingServer, serveCounting } from '../exam/counting-server.ts';
import { examHtml } from '../exam/exam-page.ts';
import type { Engine } from '../layer/engine.ts';
import { SiteSearch } from '../site-search.ts';
import { pagefindEngine } from './pagefind-engine.ts';

const title = 'Warga dari sebelas desa di hulu sungai berkumpul membahas rencana jembatan gantung';
const texts = {
  panjang: [title, 'Jembatan lama rusak. Warga menyeberang dengan kotak kayu.'],
  pendek: ['Kota baru', 'Jembatan dibangun. Kerja sama warga, lalu kerja bakti.'],
};

let folder: string;
let server: CountingServer;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-engine-'));
  const search = await SiteSearch.open([]);
  for (const [name, [heading = '', text = '']] of Object.entries(texts)) {
    const path = `${name}/index.html`;
    await search.add(path, examHtml({ path, title: heading, summary: '', text }));
  }
  await search.write(folder);
  await search.close();
  server = await serveCounting(folder);
  const script = await import(pathToFileURL(join(folder, 'pagefind/engine.js')).href);
  const root: DictionaryRoot = JSON.parse(
    await readFile(join(folder, 'cari/kamus/indeks.json'), 'utf8'),
  );
  engine = pagefindEngine(await script.start(`${server.origin}/pagefind/`, root.engine), 2);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function found(words: string) {
  const postings = await engine.pagesWith(words);
  const named = await Promise.all(
    postings.map(async ({ page, positions, inTitle }) => {
      const { url } = await engine.card(page);
      return [new URL(url).pathname, { positions, inTitle }] as const;
    }),
  );
  return Object.fromEntries(named);
}

test('a word is told with all its places, and a title to its last word', async () => {
  expect(await found('jembatan')).toEqual({
    '/panjang/': { positions: [10, 12], inTitle: true },
    '/pendek/': { positions: [2], inTitle: false },
  });
  expect(await found('gantung')).toEqual({ '/panjang/': { positions: [11], inTitle: true } });
});

test('a word is no beginning of another, and an unknown one finds nothing', async () => {
  expect(await found('kota')).toEqual({ '/pendek/': { positions: [0], inTitle: true } });
  expect(await found('jembata')).toEqual({});
  expect(await found('jembatanxyz')).toEqual({});
});

test('words in a row stand in a row', async () => {
  expect(await found('kerja sama')).toEqual({
    '/pendek/': { positions: [4, 5], inTitle: false },
  });
  expect(await found('sama kerja')).toEqual({});
});
