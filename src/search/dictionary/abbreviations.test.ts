import { expect, test } from 'vitest';
import { Abbreviations } from './abbreviations.ts';

function mined(...pages: string[]): [string, string][] {
  const abbreviations = new Abbreviations();
  for (const page of pages) abbreviations.add(page);
  return abbreviations.pairs(10);
}

test.each([
  [
    'Kata Badan Penanggulangan Bencana Daerah (BPBD).',
    'bpbd',
    'badan penanggulangan bencana daerah',
  ],
  ['BPBD (Badan Penanggulangan Bencana Daerah)', 'bpbd', 'badan penanggulangan bencana daerah'],
  [
    'Dinas Komunikasi dan Informatika (Diskominfo)',
    'diskominfo',
    'dinas komunikasi dan informatika',
  ],
  [
    'Pemberdayaan dan Kesejahteraan Keluarga (PKK)',
    'pkk',
    'pemberdayaan dan kesejahteraan keluarga',
  ],
  ['warga Pos Kesehatan Desa (Poskesdes)', 'poskesdes', 'pos kesehatan desa'],
])('%s explains %s', (text, short, long) => {
  expect(mined(text, text)).toEqual([[short, long]]);
});

test.each([
  'Warga Desa Tumbang (Katingan)',
  'Air naik di Sungai Kahayan (BMKG)',
  'Ketua kelompok (Siti)',
  'Rapat (RT)',
])('%s explains nothing', (text) => {
  expect(mined(text, text)).toEqual([]);
});

test('one page alone may be mistaken, and the rarest go first', () => {
  expect(mined('Badan Pusat Statistik (BPS)')).toEqual([]);
  const abbreviations = new Abbreviations();
  for (let page = 0; page < 3; page += 1) abbreviations.add('Badan Pusat Statistik (BPS)');
  for (let page = 0; page < 2; page += 1) abbreviations.add('Rukun Tetangga (RT)');
  expect(abbreviations.pairs(1)).toEqual([['bps', 'badan pusat statistik']]);
});

test('a short form that is a word of every sentence is none', () => {
  const text = 'PT Dirgantara Indonesia (DI) merakit pesawat di Bandung.';
  expect(mined(text, text)).toEqual([]);
});
