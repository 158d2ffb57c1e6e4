import { isWithin } from '../regions/region-table.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { announcements } from './announcements.ts';
import type { Entry } from './entries.ts';
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

function concerns(region: string, area: string | undefined): boolean {
  if (portal.regions.every((covered) => isWithin(covered, region)) || area === '') return true;
  return area !== undefined && (isWithin(area, region) || isWithin(region, area));
}
