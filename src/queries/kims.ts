import type { SharedData } from '../schema/types/entry-fields.ts';
import { now } from './clock.ts';
import { dates } from './dates.ts';
import { type DatedEntry, type Entry, everyEntry, hasDate, published } from './entries.ts';
import { countedEntries } from './statistics/counted.ts';
import { type KimPulse, pulseOf } from './statistics/pulse/kim-pulse.ts';

export type Kim = Entry<'kim'>;

/** A KIM with what it published. */
export interface KimPlace {
  readonly kim: Kim;
  /** Of every type that names its KIM, newest first. */
  readonly entries: readonly DatedEntry[];
  readonly pulse: KimPulse;
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
  const [entries, counted, kims] = await Promise.all([
    everyEntry().then((all) => all.filter(hasDate)),
    countedEntries(),
    published('kim'),
  ]);
  const byKim = Map.groupBy(entries, kimOf);
  const countedByKim = Map.groupBy(counted, ({ activity }) => activity.kim);
  const today = dates.isoDay(now);
  return kims.map((kim) => ({
    kim,
    entries: byKim.get(kim.slug) ?? [],
    pulse: pulseOf(
      (countedByKim.get(kim.slug) ?? []).map(({ activity: { day } }) => day),
      today,
    ),
  }));
}

function kimOf(entry: Entry): string | undefined {
  const data: SharedData = entry.data;
  return data.kim;
}
