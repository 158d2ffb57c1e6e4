import { isWithin } from '../regions/region-table.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { findsFault } from '../schema/types/fact-check.ts';
import { alarmsFor } from './alarms.ts';
import { movedLast, type Wish } from './aspirations/boards.ts';
import { type DatedEntry, type Entry, everyEntry, hasDate, isOffered, typeOf } from './entries.ts';
import { kimPlaces } from './kims.ts';
import { placeWithin, wideArea } from './places/names.ts';
import { regionPlaces } from './places/region-tree.ts';
import { portal } from './settings.ts';

/** A wall newspaper: what one sheet of paper tells a village that has no signal. */
export interface Mading {
  readonly kind: 'kim' | 'wilayah';
  /** Site-relative address of the sheet. */
  readonly url: string;
  readonly title: string;
  /** Who or where it comes from, in one line. */
  readonly origin: string;
  /** The page of the KIM or region it is made from. */
  readonly place: { readonly label: string; readonly url: string };
  readonly lead: DatedEntry;
  /** Newest first; more than fit, since the sheet cuts off whole items. */
  readonly others: readonly DatedEntry[];
  /** The newest announcement of danger that holds there. */
  readonly alarm: Entry<'pengumuman'> | undefined;
  /** Other announcements that hold there. */
  readonly notices: readonly Entry[];
  /** Claims that were found false, of the area first. */
  readonly falseClaims: readonly Entry<'cek-fakta'>[];
  /** Aspirations of the area, the last moved first. */
  readonly wishes: readonly Wish[];
}

/** As many short items as a column has room for when each is as short as can be. */
const mostItems = 6;

let known: Promise<ReadonlyMap<string, Mading>> | undefined;

/** Every sheet by the address of its KIM or kabupaten; a place without news has none. */
export function madings(): Promise<ReadonlyMap<string, Mading>> {
  known ??= gather();
  return known;
}

async function gather(): Promise<ReadonlyMap<string, Mading>> {
  const [kims, regions, all, wishes] = await Promise.all([
    kimPlaces(),
    regionPlaces(),
    everyEntry(),
    movedLast(),
  ]);
  const material = { offered: all.filter(isOffered), wishes };
  const sheets = await Promise.all([
    ...kims.map(({ kim, entries }) =>
      sheet(material, {
        kind: 'kim',
        place: { label: kim.data.title, url: kim.url },
        title: `Mading ${kim.data.title}`,
        origin: placeWithin(kim.data.region),
        region: wideArea(kim.data.region)?.code ?? kim.data.region,
        own: entries,
      }),
    ),
    ...[...regions.values()]
      .filter(({ above }) => above.length === 0)
      .map(({ region, url, entries }) =>
        sheet(material, {
          kind: 'wilayah',
          place: { label: region.name, url },
          title: `Mading ${region.kind} ${region.name}`,
          origin: `${portal.name} ${portal.place}`,
          region: region.code,
          own: entries,
        }),
      ),
  ]);
  return new Map(sheets.flat().map((one) => [one.place.url, one]));
}

interface Making extends Pick<Mading, 'kind' | 'place' | 'title' | 'origin'> {
  /** Code of the area whose other news fill the sheet and whose announcements hold. */
  readonly region: string;
  /** What the KIM or region published, newest first. */
  readonly own: readonly Entry[];
}

interface Material {
  readonly offered: readonly Entry[];
  readonly wishes: readonly Wish[];
}

async function sheet(
  { offered, wishes }: Material,
  { own, region, ...named }: Making,
): Promise<Mading[]> {
  const [lead, ...others] = own.filter(isOffered).filter(isNews);
  if (!lead) return [];
  const isThere = (entry: Entry) => isWithin(regionOf(entry), region);
  const around = offered
    .filter(isNews)
    .filter((entry) => entry !== lead && !others.includes(entry) && isThere(entry));
  const [alarm] = await alarmsFor(region);
  const claims = offered.filter(isFalseClaim);
  return [
    {
      ...named,
      url: `${named.place.url}mading/`,
      lead,
      others: [...others, ...around].slice(0, mostItems),
      alarm,
      notices: offered
        .filter((entry) => typeOf(entry).look === 'notice' && entry.url !== alarm?.url)
        .filter((entry) => holdsIn(regionOf(entry), region))
        .slice(0, mostItems),
      falseClaims: [...claims.filter(isThere), ...claims.filter((entry) => !isThere(entry))].slice(
        0,
        mostItems,
      ),
      wishes: wishes.filter(({ entry }) => isThere(entry)).slice(0, mostItems),
    },
  ];
}

function isNews(entry: Entry): entry is DatedEntry {
  return typeOf(entry).look === 'story' && entry.collection !== 'cek-fakta' && hasDate(entry);
}

function isFalseClaim(entry: Entry): entry is Entry<'cek-fakta'> {
  return entry.collection === 'cek-fakta' && findsFault((entry as Entry<'cek-fakta'>).data.verdict);
}

function regionOf({ data }: { readonly data: SharedData }): string {
  return data.region ?? '';
}

/** True for what an area says of itself, of a part of it, or of the province around it. */
function holdsIn(said: string, region: string): boolean {
  return isWithin(said, region) || isWithin(region, said);
}
