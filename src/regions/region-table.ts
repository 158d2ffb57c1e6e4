import { closest } from 'fastest-levenshtein';

export type RegionLevel = 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa';

/** The decree that codes, names and the division into areas follow. */
export const regionTableSource = 'Kepmendagri 300.2.2-2138 Tahun 2025';

/** One administrative area; `code` is Kemendagri's, and the parent's code is its start. */
export interface Region {
  readonly code: string;
  /** Name without its kind: `Katingan`, `Palangka Raya`. */
  readonly name: string;
  readonly level: RegionLevel;
  /** The word officials put before the name: Kabupaten, Kota, Kecamatan, Desa, Kelurahan. */
  readonly kind: string;
}

/** The regions a portal covers, looked up by code. */
export interface RegionTable {
  readonly all: readonly Region[];
  readonly get: (code: string) => Region | undefined;
  /** Areas directly below, in the order of their codes. */
  readonly children: (code: string) => readonly Region[];
  /** From the widest covered area down to the region itself. */
  readonly lineage: (code: string) => readonly Region[];
  /** The known code most like an unknown one. */
  readonly nearest: (code: string) => Region | undefined;
}

/** Builds the look-up over regions in any order. */
export function createRegionTable(regions: readonly Region[]): RegionTable {
  const all = [...regions].sort((a, b) => (a.code < b.code ? -1 : 1));
  const byCode = new Map(all.map((region) => [region.code, region]));
  const childrenOf = Map.groupBy(all, (region) => parentCode(region.code));
  const get = (code: string) => byCode.get(code);
  return {
    all,
    get,
    children: (code) => childrenOf.get(code) ?? [],
    lineage: (code) => prefixes(code).flatMap((prefix) => get(prefix) ?? []),
    nearest: (code) => {
      const alike = all.filter((region) => region.code.length === code.length);
      const codes = (alike.length > 0 ? alike : all).map((region) => region.code);
      return codes.length === 0 ? undefined : get(closest(code, codes));
    },
  };
}

/** The kabupaten or kota of a code; the province itself for a province's code. */
export function wideAreaIn(regions: RegionTable, code: string): Region | undefined {
  const lineage = regions.lineage(code);
  return lineage.find(({ level }) => level === 'kabupaten') ?? lineage.at(-1);
}

/** Level of a code, told from how many parts it has. */
export function regionLevel(code: string): RegionLevel {
  const levels: readonly RegionLevel[] = ['provinsi', 'kabupaten', 'kecamatan', 'desa'];
  return levels[code.split('.').length - 1] ?? 'desa';
}

/** True when `code` is `ancestor` or lies in it. */
export function isWithin(code: string, ancestor: string): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}

function parentCode(code: string): string {
  return code.slice(0, Math.max(0, code.lastIndexOf('.')));
}

function prefixes(code: string): string[] {
  const parts = code.split('.');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('.'));
}
