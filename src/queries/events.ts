import { entryOn } from './addresses.ts';
import { dates } from './dates.ts';
import { type Entry, offered, published } from './entries.ts';

export type Event = Entry<'agenda'>;

/** A month with its events. */
export interface EventMonth {
  /** `2026-12` */
  readonly month: string;
  readonly events: readonly Event[];
}

/** Events to come or under way by the month they begin in, the soonest first. */
export async function comingEvents(): Promise<EventMonth[]> {
  const coming = (await offered('agenda')).sort(byStart);
  return [...Map.groupBy(coming, ({ data }) => dates.month(data.start))].map(([month, events]) => ({
    month,
    events,
  }));
}

/** Events that have ended, the last first. */
export async function pastEvents(): Promise<Event[]> {
  return (await published('agenda'))
    .filter(({ expired, withdrawn }) => expired && !withdrawn)
    .sort((a, b) => b.data.end.getTime() - a.data.end.getTime() || (a.id < b.id ? -1 : 1));
}

export function isEvent(entry: Entry): entry is Event {
  return entry.collection === 'agenda';
}

/** The entry that tells how an event went; undefined while readers can't see one. */
export async function reportOf({ data }: Event): Promise<Entry | undefined> {
  const { report } = data;
  if (report === undefined) return undefined;
  const entry = await entryOn(report);
  return entry?.withdrawn ? undefined : entry;
}

/** By start, the soonest first. */
export function byStart(a: Event, b: Event): number {
  return a.data.start.getTime() - b.data.start.getTime() || (a.id < b.id ? -1 : 1);
}
