import { isWithin, type Region } from '../../regions/region-table.ts';
import { type Announcement, type Article, type Kim, published } from '../entries.ts';
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
  readonly articles: readonly Article[];
  readonly announcements: readonly Announcement[];
  readonly kims: readonly Kim[];
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

/** The areas directly below one, in the order of their codes. */
export async function regionsBelow(code: string): Promise<RegionLink[]> {
  return withLinks(regions.children(code));
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
  const [articles, announcements, kims] = await Promise.all([
    published('berita'),
    published('pengumuman'),
    published('kim'),
  ]);
  const content = {
    articles: byArea(articles),
    announcements: byArea(announcements),
    kims: byArea(kims),
  };
  const places = new Map<string, RegionPlace>();
  const add = (siblings: readonly Region[], above: readonly RegionPlace[]) => {
    const slugs = regionSlugs(siblings);
    for (const region of siblings) {
      const place = {
        articles: content.articles.get(region.code) ?? [],
        announcements: content.announcements.get(region.code) ?? [],
        kims: content.kims.get(region.code) ?? [],
      };
      if (Object.values(place).every(({ length }) => length === 0)) continue;
      const path = [above.at(-1)?.path, slugs.get(region.code)].filter(Boolean).join('/');
      const added: RegionPlace = { region, path, url: `/wilayah/${path}/`, above, ...place };
      places.set(region.code, added);
      add(regions.children(region.code), [...above, added]);
    }
  };
  add(topAreas(), []);
  return places;
}

/** Entries by every area they lie in, each list in the order given. */
function byArea<Item extends { readonly data: { readonly region: string } }>(
  items: readonly Item[],
): Map<string, Item[]> {
  const areas = new Map<string, Item[]>();
  for (const item of items) {
    for (const { code } of regions.lineage(item.data.region)) {
      const inArea = areas.get(code);
      if (inArea) inArea.push(item);
      else areas.set(code, [item]);
    }
  }
  return areas;
}
