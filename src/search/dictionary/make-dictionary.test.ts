import { expect, test } from 'vitest';
import { openDictionary } from '../client/dictionary.ts';
import { DictionaryMaker } from './make-dictionary.ts';

const texts = [
  ...Array.from({ length: 3 }, () => 'Kerja sama warga. Kerjasama desa.'),
  'Banjir di Badan Pusat Statistik (BPS). Menulis dan ditulis, tulis.',
  'Bandar dan Badan Pusat Statistik (BPS). Bendungan.',
];

function made(order: readonly string[]) {
  const maker = new DictionaryMaker([['kades', 'kepala desa']]);
  for (const text of order) maker.add({ text });
  return maker.make();
}

test('a browser reads what the build wrote', async () => {
  const { root, files } = made(texts);
  const asked: string[] = [];
  const dictionary = openDictionary(root, (address) => {
    asked.push(address);
    return Promise.resolve(files.get(address.split('/').at(-1) ?? '') ?? '');
  });
  expect([...dictionary.longForms]).toEqual([
    ['bps', ['badan pusat statistik']],
    ['kades', ['kepala desa']],
  ]);
  expect([...dictionary.shortForms.keys()]).toEqual(['badan pusat statistik', 'kepala desa']);
  expect([...dictionary.parted]).toEqual([['kerjasama', 'kerja sama']]);
  expect([...(await dictionary.near('b', 6))]).toEqual([
    ['badan', 2],
    ['bandar', 1],
    ['banjir', 1],
  ]);
  expect(await dictionary.family('menulis')).toEqual(['ditulis', 'tulis']);
  expect(await dictionary.family('banjir')).toEqual([]);
  expect((await dictionary.near('q', 6)).size).toBe(0);
  expect(asked).toEqual([
    `/cari/kamus/${root.version}/b6.txt`,
    `/cari/kamus/${root.version}/0.txt`,
  ]);
});

test('the same pages in another order make the same files', () => {
  expect(made(texts.toReversed())).toEqual(made(texts));
});
