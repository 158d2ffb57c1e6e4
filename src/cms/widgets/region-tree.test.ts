import { expect, test, vi } from 'vitest';

vi.mock('portal-kim:settings', () => ({ default: { portal: {}, config: {} } }));

const { chosenLevels, placeName } = await import('./region-tree.ts');

const regions = [
  ['62', 'Provinsi Kalimantan Tengah'],
  ['62.06', 'Kabupaten Katingan'],
  ['62.06.02', 'Kecamatan Katingan Hilir'],
  ['62.06.02.1004', 'Kelurahan Kasongan Lama'],
  ['62.10', 'Kabupaten Gunung Mas'],
] as const;

function shape(code: string) {
  return chosenLevels(regions, code).map(({ label, parent, chosen, options }) => [
    label,
    parent,
    chosen,
    options.length,
  ]);
}

test('shows one select more than has been chosen', () => {
  expect(shape('')).toEqual([['Kabupaten atau kota', '', '', 3]]);
  expect(shape('62')).toEqual([['Kabupaten atau kota', '', '62', 3]]);
  expect(shape('62.06')).toEqual([
    ['Kabupaten atau kota', '', '62.06', 3],
    ['Kecamatan', '62.06', '', 1],
  ]);
  expect(shape('62.06.02.1004')).toEqual([
    ['Kabupaten atau kota', '', '62.06', 3],
    ['Kecamatan', '62.06', '62.06.02', 1],
    ['Desa atau kelurahan', '62.06.02', '62.06.02.1004', 1],
  ]);
});

test('a kabupaten without parts known ends the choice', () => {
  expect(shape('62.10')).toEqual([['Kabupaten atau kota', '', '62.10', 3]]);
});

test.each([
  ['62.06.02.1004', 'Kelurahan Kasongan Lama, Kecamatan Katingan Hilir, Kabupaten Katingan'],
  ['62', 'Provinsi Kalimantan Tengah'],
  ['99.01', '99.01'],
])('%s in words', (code, words) => {
  expect(placeName(regions, code)).toBe(words);
});
