import { isWithin } from '../regions/region-table.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { announcements } from './announcements.ts';
import type { Entry } from './entries.ts';
import { kimPlaces } from './kims.ts';
import { regionPlaces } from './places/region-tree.ts';
import { portal } from './settings.ts';

type Alarm = Entry<'pengumuman'>;

let raised: Promise<readonly Alarm[]> | undefined;

/**
 * Valid announcements of danger ("serta-merta", UU KIP 14/2008 article 10) for a page, newest first:
 * those of the region the page is about, of one around it or of one in it, and those of the whole
 * portal on every page.
 * @param area code of the page's region; empty for all the portal covers; undefined for none
 */
export async function alarmsFor(area: string | undefined): Promise<readonly Alarm[]> {
  // Every page of the site asks.
  raised ??= announcements().then(({ valid }) =>
    valid.filter(({ data, withdrawn }) => data.disclosure === 'serta-merta' && !withdrawn),
  );
  return (await raised).filter(({ data }) => concerns(data.region, area));
}

/** The region an entry is of. */
export function areaOf(entry: Entry): string | undefined {
  const { region }: SharedData = entry.data;
  return region;
}

/**
 * The region a page is about, told by where it stands: below a region or a KIM, or among what a
 * collection has of one (`/aspirasi/wilayah/katingan/`).
 * @param path address of the page
 */
export async function areaOfAddress(path: string): Promise<string | undefined> {
  areas ??= Promise.all([regionPlaces(), kimPlaces()]).then(
    ([regions, kims]) =>
      new Map([
        ...[...regions.values()].map(({ url, region }): [string, string] => [url, region.code]),
        ...kims.map(({ kim }): [string, string] => [kim.url, kim.data.region]),
      ]),
  );
  const steps = path.replace(/^\/[^/]+(?=\/wilayah\/)/, '').split('/');
  for (let length = steps.length; length > 1; length -= 1) {
    const area = (await areas).get(`${steps.slice(0, length).join('/')}/`);
    if (area !== undefined) return area;
  }
  return undefined;
}

let areas: Promise<ReadonlyMap<string, string>> | undefined;

function concerns(region: string, area: string | undefined): boolean {
  if (portal.regions.every((covered) => isWithin(covered, region)) || area === '') return true;
  return area !== undefined && (isWithin(area, region) || isWithin(region, area));
}
