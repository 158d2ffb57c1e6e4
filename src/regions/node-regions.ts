import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import {
  createRegionTable,
  isWithin,
  type Region,
  type RegionTable,
  regionLevel,
} from './region-table.ts';

/** Names the source writes in capitals, or differently from what people there write. */
const spellings: Readonly<Record<string, string>> = {
  '31': 'DKI Jakarta',
  '34': 'DI Yogyakarta',
  '62.71': 'Palangka Raya',
};

const tables = new Map<string, Promise<RegionTable>>();

/**
 * The regions below the codes a portal covers, and their provinces, from `idn-area-data`
 * (Kepmendagri 300.2.2-2138/2025). Read once a process: the source is 4 MB of CSV.
 */
export function loadRegions(covered: readonly string[]): Promise<RegionTable> {
  const key = [...covered].sort().join(',');
  let table = tables.get(key);
  if (!table) {
    table = readRegions(covered);
    tables.set(key, table);
  }
  return table;
}

async function readRegions(covered: readonly string[]): Promise<RegionTable> {
  const [provinces, regencies, districts, villages] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ]);
  const rows = [...provinces, ...regencies, ...districts, ...villages];
  return createRegionTable(
    rows
      .filter(({ code }) => covered.some((root) => isWithin(code, root) || isWithin(root, code)))
      .map(({ code, name }) => toRegion(code, name)),
  );
}

function toRegion(code: string, rawName: string): Region {
  const level = regionLevel(code);
  const [, kind = '', rest = rawName] = /^(kabupaten|kota) (.+)$/i.exec(rawName) ?? [];
  const name = spellings[code] ?? titleCase(rest);
  if (level === 'provinsi') return { code, name, level, kind: 'Provinsi' };
  if (level === 'kabupaten')
    return { code, name, level, kind: kind.toLowerCase() === 'kota' ? 'Kota' : 'Kabupaten' };
  if (level === 'kecamatan') return { code, name, level, kind: 'Kecamatan' };
  // Kemendagri numbers kelurahan from 1001 and desa from 2001.
  return { code, name, level, kind: code.slice(9).startsWith('1') ? 'Kelurahan' : 'Desa' };
}

function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(^|[\s/(-])\p{L}/gu, (start) => start.toUpperCase());
}
