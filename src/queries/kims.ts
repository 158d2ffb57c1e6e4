import type { SharedData } from '../schema/types/entry-fields.ts';
import { now } from './clock.ts';
import { dates } from './dates.ts';
import { type DatedEntry, type Entry, everyEntry, hasDate, published } from './entries.ts';
import { countByMonth, type MonthCount } from './lists/months.ts';

export type Kim = Entry<'kim'>;

/** A KIM with what it published. */
export interface KimPlace {
  readonly kim: Kim;
  /** Of every type that names its KIM, newest first. */
  readonly entries: readonly DatedEntry[];
  /** Entries in each of the last twelve months, oldest first. */
  readonly pulse: readonly MonthCount[];
}

let known: Promise<readonly KimPlace[]> | undefined;

/** Every KIM, by name. */
export function kimPlaces(): Promise<readonly KimPlace[]> {
  known ??= gather();
  return known;
}

/** The KIM an entry names by its slug. */
export async function kimNamed(slug: string | undefined): Promise<Kim | undefined> {
  return (await published('kim')).find((kim) => kim.slug === slug);
}

async function gather(): Promise<KimPlace[]> {
  const entries = (await everyEntry()).filter(hasDate);
  const byKim = Map.groupBy(entries, kimOf);
  return (await published('kim')).map((kim) => {
    const own = byKim.get(kim.slug) ?? [];
    const months = own.map(({ data }) => dates.month(data.date));
    return { kim, entries: own, pulse: countByMonth(months, dates.month(now), 12) };
  });
}

function kimOf(entry: Entry): string | undefined {
  const data: SharedData = entry.data;
  return data.kim;
}
