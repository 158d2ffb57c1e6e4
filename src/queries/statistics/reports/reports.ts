import type { Region } from '../../../regions/region-table.ts';
import { type Wish, wishOf } from '../../aspirations/boards.ts';
import { now } from '../../clock.ts';
import { dates } from '../../dates.ts';
import type { Entry } from '../../entries.ts';
import { byStart, type Event, isEvent } from '../../events.ts';
import { type Kim, kimPlaces } from '../../kims.ts';
import { type Section, sectionsOf } from '../../lists/sections.ts';
import { regionPlaces } from '../../places/region-tree.ts';
import { regions } from '../../regions.ts';
import { type CountedEntry, countedEntries } from '../counted.ts';
import { type CountTable, countTable } from '../counts/count-table.ts';
import { byPart, byType } from '../counts/divisions.ts';
import { isIn, type Quarter, quartersUntil } from './quarters.ts';

/** Whom a report is of: a KIM, or all that was done in a kabupaten or kota. */
export interface ReportPlace {
  /** Site-relative address of its page. */
  readonly url: string;
  readonly title: string;
  readonly region: Region | undefined;
  readonly kim?: Kim;
}

/** What was done in a quarter, to be printed. */
export interface Report {
  readonly place: ReportPlace;
  readonly quarter: Quarter;
  readonly url: string;
  /** What was published in the quarter, by type and part of ADINDA. */
  readonly table: CountTable;
  /** How many of those are samples. */
  readonly samples: number;
  /** The same, each entry once, newest first; aspirations and events stand in lists of their own. */
  readonly sections: readonly Section<Entry>[];
  /** Received, answered or moved in the quarter, or still waiting from before; the longest wait first. */
  readonly wishes: readonly Wish[];
  /** Announced or held in the quarter, the soonest first. */
  readonly events: readonly Event[];
}

/** How many quarters have reports: a year of them, so that their pages do not grow without end. */
export const kept = { quarters: 4, words: 'empat triwulan terakhir' } as const;

let known: Promise<ReadonlyMap<string, readonly Report[]>> | undefined;

/** Every report, the newest first, by the address of the KIM or kabupaten it is of. */
export function reports(): Promise<ReadonlyMap<string, readonly Report[]>> {
  known ??= gather();
  return known;
}

/** The way to the newest report of a KIM or kabupaten, if it has one. @param url of its page */
export async function reportWays(url: string): Promise<{ label: string; url: string }[]> {
  const [newest] = (await reports()).get(url) ?? [];
  return newest ? [{ label: `Laporan ${newest.quarter.title}`, url: newest.url }] : [];
}

async function gather(): Promise<ReadonlyMap<string, readonly Report[]>> {
  const [counted, kims, areas] = await Promise.all([
    countedEntries(),
    kimPlaces(),
    regionPlaces().then((places) => [...places.values()].filter(({ above }) => above.length === 0)),
  ]);
  const ofKim = Map.groupBy(counted, ({ activity }) => activity.kim);
  const ofArea = Map.groupBy(counted, ({ activity }) => activity.area);
  const quarters = quartersUntil(dates.isoDay(now), kept.quarters);
  const made = [
    ...kims.map(({ kim }) => {
      const { url, slug, data } = kim;
      const place = { url, title: data.title, region: regions.get(data.region), kim };
      return { place, own: ofKim.get(slug) ?? [] };
    }),
    ...areas.map(({ url, region }) => ({
      place: { url, title: `${region.kind} ${region.name}`, region },
      own: ofArea.get(region.code) ?? [],
    })),
  ].map(({ place, own }) => [place.url, reportsOf(place, own, quarters)] as const);
  return new Map(made.filter(([, own]) => own.length > 0));
}

/** The reports of one place; a quarter in which nothing happened has none. */
function reportsOf(
  place: ReportPlace,
  own: readonly CountedEntry[],
  quarters: readonly Quarter[],
): Report[] {
  const wishes = own.flatMap(({ entry }) => (isWish(entry) ? [wishOf(entry)] : []));
  const events = own.map(({ entry }) => entry).filter(isEvent);
  return quarters.flatMap((quarter) => {
    const published = own.filter(({ activity: { day } }) => isIn(quarter, day));
    const moved = wishes.filter((wish) => movedIn(wish, quarter));
    const held = events.filter(({ data }) => isIn(quarter, dates.isoDay(data.start)));
    if (published.length + moved.length + held.length === 0) return [];
    const entries: readonly Entry[] = published.map(({ entry }) => entry);
    const table = countTable(
      published.map(({ activity }) => activity),
      byType,
      byPart,
    );
    return [
      {
        place,
        quarter,
        url: `${place.url}laporan/${quarter.name}/`,
        table: { ...table, rows: table.rows.filter(({ total }) => total > 0) },
        samples: published.filter(({ activity: { sample } }) => sample).length,
        sections: sectionsOf(entries.filter((entry) => !isWish(entry) && !isEvent(entry))),
        wishes: wishes
          .filter((wish) => moved.includes(wish) || waitedThrough(wish, quarter))
          .toSorted((a, b) => b.wait.days - a.wait.days),
        events: events
          .filter((event) => held.includes(event) || entries.includes(event))
          .toSorted(byStart),
      },
    ];
  });
}

function isWish(entry: Entry): entry is Entry<'aspirasi'> {
  return entry.collection === 'aspirasi';
}

function movedIn({ entry: { data } }: Wish, quarter: Quarter): boolean {
  const days = [dates.isoDay(data.date), ...data.history.map(({ date }) => date)];
  return days.some((day) => isIn(quarter, day));
}

/** Received before the quarter began, and without an answer when it ended. */
function waitedThrough({ entry: { data }, wait }: Wish, { first, last }: Quarter): boolean {
  return dates.isoDay(data.date) < first && (wait.answered === undefined || wait.answered > last);
}
