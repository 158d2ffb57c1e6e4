import { expect, test } from 'vitest';
import { loadRegions } from './node-regions.ts';
import { createRegionTable, isWithin } from './region-table.ts';

const table = createRegionTable([
  { code: '62.06.05', name: 'Katingan Tengah', level: 'kecamatan', kind: 'Kecamatan' },
  { code: '62', name: 'Kalimantan Tengah', level: 'provinsi', kind: 'Provinsi' },
  { code: '62.06', name: 'Katingan', level: 'kabupaten', kind: 'Kabupaten' },
  { code: '62.10', name: 'Gunung Mas', level: 'kabupaten', kind: 'Kabupaten' },
]);

test('lineage runs from the widest area down', () => {
  expect(table.lineage('62.06.05').map(({ name }) => name)).toEqual([
    'Kalimantan Tengah',
    'Katingan',
    'Katingan Tengah',
  ]);
});

test('children stand in the order of their codes', () => {
  expect(table.children('62').map(({ code }) => code)).toEqual(['62.06', '62.10']);
  expect(table.children('62.10')).toEqual([]);
});

test('the nearest code has as many parts as the wrong one', () => {
  expect(table.nearest('62.11')?.code).toBe('62.10');
  expect(table.nearest('62.06.99')?.code).toBe('62.06.05');
});

test('a longer number is not a part of a region', () => {
  expect([isWithin('62.06.05', '62.06'), isWithin('62.061', '62.06')]).toEqual([true, false]);
});

test('the covered province is whole, with names as people write them', async () => {
  const regions = await loadRegions(['62']);
  const count = (level: string) => regions.all.filter((region) => region.level === level).length;
  // FACTS: Kepmendagri 300.2.2-2138/2025 counts 14, 136 and 1,571 in province 62.
  expect([count('provinsi'), count('kabupaten'), count('kecamatan'), count('desa')]).toEqual([
    1, 14, 136, 1571,
  ]);
  expect(regions.get('62.71')).toEqual({
    code: '62.71',
    name: 'Palangka Raya',
    level: 'kabupaten',
    kind: 'Kota',
  });
  expect(regions.get('62.71.01.1001')).toMatchObject({ kind: 'Kelurahan', level: 'desa' });
});

test('a portal of one kabupaten keeps the province above it', async () => {
  const regions = await loadRegions(['62.06']);
  expect(regions.lineage('62.06').map(({ name }) => name)).toEqual([
    'Kalimantan Tengah',
    'Katingan',
  ]);
  expect(regions.get('62.07')).toBeUndefined();
});
