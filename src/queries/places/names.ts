import { type Region, wideAreaIn } from '../../regions/region-table.ts';
import { regions } from '../regions.ts';

/** The kabupaten or kota of a code; the province itself for a province's code. */
export function wideArea(code: string): Region | undefined {
  return wideAreaIn(regions, code);
}

/** What a teaser says of the place: the kabupaten, or the province. */
export function placeOf(code: string): string {
  return wideArea(code)?.name ?? '';
}

/** `Kasongan Lama, Katingan`: the place itself and the kabupaten it lies in. */
export function placeWithin(code: string): string {
  const area = regions.get(code);
  const wide = wideArea(code);
  if (!area || !wide || wide.code === area.code) return area?.name ?? '';
  return wide.name === area.name ? `${area.kind} ${area.name}` : `${area.name}, ${wide.name}`;
}

/** `Kelurahan Kasongan Lama, Kecamatan Katingan Hilir, Kabupaten Katingan` */
export function placeInFull(code: string): string {
  return regions
    .lineage(code)
    .filter(({ level }, _index, { length }) => level !== 'provinsi' || length === 1)
    .map(({ kind, name }) => `${kind} ${name}`)
    .reverse()
    .join(', ');
}

/** What a teaser says on the page of an area: the part of it where the thing happened. */
export function placeBelow(code: string, areaCode: string): string {
  const lineage = regions.lineage(code);
  const below = lineage[lineage.findIndex((region) => region.code === areaCode) + 1];
  return (below ?? regions.get(code))?.name ?? '';
}
