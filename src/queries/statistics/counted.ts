import { dates } from '../dates.ts';
import { type DatedEntry, everyEntry, hasDate } from '../entries.ts';
import { wideArea } from '../places/names.ts';
import { type Activity, activityOf } from './counts/activity.ts';

/** An entry with how it is counted. */
export interface CountedEntry {
  readonly entry: DatedEntry;
  readonly activity: Activity;
}

let entries: Promise<readonly CountedEntry[]> | undefined;

/** Every entry that counts, newest first. */
export function countedEntries(): Promise<readonly CountedEntry[]> {
  entries ??= everyEntry().then((all) =>
    all.filter(hasDate).flatMap((entry) => {
      const activity = activityOf(entry, { isoDay: dates.isoDay, areaOf });
      return activity ? [{ entry, activity }] : [];
    }),
  );
  return entries;
}

/** The area a region is counted in: its kabupaten or kota, the province for what is wider. */
export function areaOf(region: string): string {
  return wideArea(region)?.code ?? region;
}
