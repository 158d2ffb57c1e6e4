import { describe, expect, test } from 'vitest';
import { openDictionary } from '../client/dictionary.ts';
import { DictionaryMaker } from '../dictionary/make-dictionary.ts';
import { memoryEngine } from '../memory-engine.ts';
import type { PageText } from '../page-text.ts';
import { answer } from './answer.ts';

const pages: PageText[] = Object.entries({
  banjir: 'Risiko banjir di hulu\nWarga menghadapi risiko banjir pada bulan hujan.',
  bpbd: 'Posko dibuka\nBadan Penanggulangan Bencana Daerah (BPBD) membuka posko.',
  dinas: 'Rapat kesiapan\nBadan Penanggulangan Bencana Daerah (BPBD) rapat tentang risiko.',
  pendek: 'Perahu karet datang\nBPBD mengirim perahu.',
  tulis: 'Pelatihan warta\nPeserta menulis berita dan penulisan dinilai.',
  surat: 'Surat ditulis ulang\nLurah meminta tulisan dan daftarkan warga.',
  satu: 'Kerja sama dua desa\nKerja sama warga. Kerja sama lagi. Kerja sama.',
  dua: 'Kerjasama pasar\nKerjasama warga baik.',
  tiga: 'Kerjasama sekolah\nKerjasama guru.',
  empat: 'Kerjasama koperasi\nKerjasama anggota.',
  lain: 'Panen padi\nPetani memanen padi di ladang.',
}).map(([name, text]) => ({
  url: `/${name}/`,
  title: text.split('\n')[0] ?? '',
  text,
  filters: {},
}));

const maker = new DictionaryMaker([['kades', 'kepala desa']]);
for (const page of pages) maker.add(page);
const { root, files } = maker.make();
const parts = {
  engine: memoryEngine(pages),
  dictionary: openDictionary(root, (address) =>
    Promise.resolve(files.get(address.split('/').at(-1) ?? '') ?? ''),
  ),
};

async function found(query: string, options = {}): Promise<string[]> {
  return (await answer(query, parts, options)).pages.map(({ page }) => page);
}

async function understood(query: string) {
  return (await answer(query, parts)).understood;
}

describe('a word that misses', () => {
  test('leaves the pages that have the others', async () => {
    expect(await found('banjir zzzzzz')).toEqual(['/banjir/']);
  });

  test('puts pages with more words first', async () => {
    expect((await found('risiko banjir')).slice(0, 2)).toEqual(['/banjir/', '/dinas/']);
  });
});

describe('a word typed wrong', () => {
  test.each(['resiko', 'risko', 'risioko', 'riisko'])('%s finds risiko', async (typed) => {
    expect((await found(`${typed} banjir`))[0]).toBe('/banjir/');
    expect(await understood(`${typed} banjir`)).toEqual({ as: 'risiko banjir', beside: [] });
  });

  test('is taken as typed when the reader says so', async () => {
    expect(await found('resiko', { isExact: true })).toEqual([]);
  });
});

describe('an abbreviation', () => {
  test('finds its long form, and says so', async () => {
    expect((await found('bpbd')).toSorted()).toEqual(['/bpbd/', '/dinas/', '/pendek/']);
    expect(await understood('bpbd')).toEqual({
      as: null,
      beside: [{ typed: 'bpbd', words: 'badan penanggulangan bencana daerah' }],
    });
  });

  test('is found by its long form', async () => {
    expect(await found('badan penanggulangan bencana daerah perahu')).toContain('/pendek/');
  });
});

test('a word of the same family finds a page when no page has all words', async () => {
  expect(await found('penulisan padi')).toContain('/surat/');
  expect(await found('tulis padi')).toContain('/surat/');
  expect(await found('penulisan berita')).not.toContain('/surat/');
});

test('a word written as one or as two is the same', async () => {
  expect((await found('kerjasama')).length).toBe(4);
  expect((await found('kerja sama')).length).toBe(4);
});

describe('chat words', () => {
  test('fillers are passed over, unless there is nothing else', async () => {
    expect(await found('gmn sih yg banjir')).toEqual(['/banjir/']);
    expect((await found('dan')).length).toBeGreaterThan(0);
  });

  test.each([
    ['bln hjn', '/banjir/'],
    ['warga2 banjir', '/banjir/'],
    ['nulis berita', '/tulis/'],
    ['daftarin', '/surat/'],
  ])('%s finds %s', async (typed, url) => {
    expect((await found(typed))[0]).toBe(url);
  });
});

test('a word still being typed finds what begins with it', async () => {
  expect(await found('perah', { isTyping: true })).toEqual(['/pendek/']);
});

test('an answer nobody waits for ends', async () => {
  await expect(found('banjir', { signal: AbortSignal.abort() })).rejects.toThrow('abort');
});

test('places of the words are told, for the marks', async () => {
  const { pages: ranked } = await answer('resiko', parts);
  expect(ranked.map(({ page, positions }) => [page, positions])).toEqual([
    ['/banjir/', [0, 6]],
    ['/dinas/', [9]],
  ]);
});
