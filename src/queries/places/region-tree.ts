import { isWithin, type Region } from '../../regions/region-table.ts';
import type { SharedData } from '../../schema/types/entry-fields.ts';
import { type Entry, everyEntry } from '../entries.ts';
import { regions } from '../regions.ts';
import { portal } from '../settings.ts';
import { regionSlugs } from './region-slugs.ts';

/** A region readers can open, with all that lies in it or below it. */
export interface RegionPlace {
  readonly region: Region;
  /** Below `/wilayah/`, such as `katingan/katingan-hilir`. */
  readonly path: string;
  readonly url: string;
  /** From the widest down, without the region itself. */
  readonly above: readonly RegionPlace[];
  /** Of every type that names its region, newest first. */
  readonly entries: readonly Entry[];
}

/** A region named in a list; `url` only where there is something to read. */
export interface RegionLink {
  readonly region: Region;
  readonly url: string | undefined;
}

let known: Promise<ReadonlyMap<string, RegionPlace>> | undefined;

/** Every region with content, by code. A region above one with content has content. */
export function regionPlaces(): Promise<ReadonlyMap<string, RegionPlace>> {
  known ??= gather();
  return known;
}

/** Where a region's page is; the tree's own page for a province or an area without content. */
export async function regionUrl(code: string): Promise<string> {
  const places = await regionPlaces();
  const nearest = regions
    .lineage(code)
    .map((region) => places.get(region.code)?.url)
    .findLast((url) => url !== undefined);
  return nearest ?? '/wilayah/';
}

/** The kabupaten and kota the portal covers, in the order of their codes. */
export async function topRegions(): Promise<RegionLink[]> {
  return withLinks(topAreas());
}

/** The areas directly below one, by name: nobody but the ministry knows them by code. */
export async function regionsBelow(code: string): Promise<RegionLink[]> {
  return withLinks(regions.children(code).toSorted((a, b) => a.name.localeCompare(b.name, 'id')));
}

async function withLinks(areas: readonly Region[]): Promise<RegionLink[]> {
  const places = await regionPlaces();
  return areas.map((region) => ({ region, url: places.get(region.code)?.url }));
}

function topAreas(): readonly Region[] {
  return regions.all.filter(
    ({ code, level }) =>
      level === 'kabupaten' && portal.regions.some((root) => isWithin(code, root)),
  );
}

async function gather(): Promise<ReadonlyMap<string, RegionPlace>> {
  const content = byArea(await everyEntry());
  const places = new Map<string, RegionPlace>();
  const add = (siblings: readonly Region[], above: readonly RegionPlace[]) => {
    const slugs = regionSlugs(siblings);
    for (const region of siblings) {
      const entries = content.get(region.code);
      if (!entries) continue;
      const path = [above.at(-1)?.path, slugs.get(region.code)].filter(Boolean).join('/');
      const added: RegionPlace = { region, path, url: `/wilayah/${path}/`, above, entries };
      places.set(region.code, added);
      add(regions.children(region.code), [...above, added]);
    }
  };
  add(topAreas(), []);
  return places;
}

/** Entries by every area they lie in, each list in the order given. */
function byArea(entries: readonly Entry[]): Map<string, Entry[]> {
  const areas = new Map<string, Entry[]>();
  for (const entry of entries) {
    const data: SharedData = entry.data;
    for (const { code } of data.region === undefined ? [] : regions.lineage(data.region)) {
      const inArea = areas.get(code);
      if (inArea) inArea.push(entry);
      else areas.set(code, [entry]);
    }
  }
  return areas;
}
