import { type Entry, everyEntry, published } from '../queries/entries.ts';
import { byStart, type Event, isEvent } from '../queries/events.ts';
import { kimPlaces } from '../queries/kims.ts';
import { placeInFull } from '../queries/places/names.ts';
import { regionPlaces } from '../queries/places/region-tree.ts';
import { portal } from '../queries/settings.ts';

/** A page whose events a calendar can follow, or the page of one event. */
export interface CalendarPlace {
  /** Site-relative address of the page; the calendar's file is below it. */
  readonly page: string;
  /** What the calendar is called; undefined for that of one event. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly events: readonly Event[];
}

/** Address of the calendar of a page, which may be there or not. */
export function calendarUrl(page: string): string {
  return `${page}agenda.ics`;
}

/** Address of the calendar of a place; undefined where it has no events. */
export function calendarOf(page: string, entries: readonly Entry[]): string | undefined {
  return eventsOf(entries).length > 0 ? calendarUrl(page) : undefined;
}

/** The calendars of kabupaten and kota with events, by name. */
export async function areaCalendars(): Promise<{ name: string; url: string }[]> {
  return [...(await regionPlaces()).values()]
    .filter(({ above }) => above.length === 0)
    .flatMap(({ url, region: { name }, entries }) => {
      const calendar = calendarOf(url, entries);
      return calendar === undefined ? [] : { name, url: calendar };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** The latest this many: a phone that follows a calendar loads all of it each time. */
const carried = 200;

/**
 * Every calendar of the portal: all of it, each KIM and region with events, and each event. Past
 * events stay, so that they do not vanish from the calendars that follow.
 */
export async function calendarPlaces(): Promise<CalendarPlace[]> {
  const [everything, kims, regions, events] = await Promise.all([
    everyEntry(),
    kimPlaces(),
    regionPlaces(),
    published('agenda'),
  ]);
  const named = `Agenda ${portal.name}`;
  return [
    place('/', `${named} ${portal.place}`, portal.description, everything),
    ...kims.map(({ kim, entries }) =>
      place(kim.url, `Agenda ${kim.data.title}`, `Acara ${kim.data.title}.`, entries),
    ),
    ...[...regions.values()].map(({ url, region, entries }) =>
      place(url, `Agenda ${region.name}`, `Acara di ${placeInFull(region.code)}.`, entries),
    ),
    ...events.map((event) => place(event.url, undefined, undefined, [event])),
  ].filter(({ page, events: own }) => page === '/' || own.length > 0);
}

function place(
  page: string,
  name: CalendarPlace['name'],
  description: CalendarPlace['description'],
  entries: readonly Entry[],
): CalendarPlace {
  return { page, name, description, events: eventsOf(entries).slice(-carried) };
}

function eventsOf(entries: readonly Entry[]): Event[] {
  return entries
    .filter(isEvent)
    .filter(({ withdrawn }) => !withdrawn)
    .sort(byStart);
}
