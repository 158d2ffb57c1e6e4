import { isWithin } from '../regions/region-table.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
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
  /** Announcements that hold there. */
  readonly notices: readonly Entry[];
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
  const [kims, regions, all] = await Promise.all([kimPlaces(), regionPlaces(), everyEntry()]);
  const offered = all.filter(isOffered);
  const sheets = [
    ...kims.flatMap(({ kim, entries }) =>
      sheet(offered, {
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
      .flatMap(({ region, url, entries }) =>
        sheet(offered, {
          kind: 'wilayah',
          place: { label: region.name, url },
          title: `Mading ${region.kind} ${region.name}`,
          origin: `${portal.name} ${portal.place}`,
          region: region.code,
          own: entries,
        }),
      ),
  ];
  return new Map(sheets.map((one) => [one.place.url, one]));
}

interface Making extends Pick<Mading, 'kind' | 'place' | 'title' | 'origin'> {
  /** Code of the area whose other news fill the sheet and whose announcements hold. */
  readonly region: string;
  /** What the KIM or region published, newest first. */
  readonly own: readonly Entry[];
}

function sheet(offered: readonly Entry[], { own, region, ...named }: Making): Mading[] {
  const [lead, ...others] = own.filter(isOffered).filter(isNews);
  if (!lead) return [];
  const around = offered
    .filter(isNews)
    .filter(
      (entry) => entry !== lead && !others.includes(entry) && isWithin(regionOf(entry), region),
    );
  return [
    {
      ...named,
      url: `${named.place.url}mading/`,
      lead,
      others: [...others, ...around].slice(0, mostItems),
      notices: offered
        .filter((entry) => typeOf(entry).look === 'notice')
        .filter((entry) => holdsIn(regionOf(entry), region))
        .slice(0, mostItems),
    },
  ];
}

function isNews(entry: Entry): entry is DatedEntry {
  return typeOf(entry).look === 'story' && hasDate(entry);
}

function regionOf({ data }: { readonly data: SharedData }): string {
  return data.region ?? '';
}

/** True for what an area says of itself, of a part of it, or of the province around it. */
function holdsIn(said: string, region: string): boolean {
  return isWithin(said, region) || isWithin(region, said);
}
