import { toSlug } from '../schema/fields/reference.ts';
import type { Correction } from '../schema/types/corrections.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { entryOn, firstAddress } from './addresses.ts';
import { dates } from './dates.ts';
import { type Entry, everyEntry } from './entries.ts';
import { correctionMarks } from './lists/correction-log.ts';

/** Where every correction of the portal is listed. */
export const correctionLogUrl = '/ralat/';

/** A correction with its entry, its place on the page of the entry and its row in the log. */
export interface NotedCorrection extends Correction {
  readonly on: Entry;
  /** Fragment of its notice on the page of the entry. */
  readonly notice: string;
  /** Fragment of its row in the log; the same when the entry moves. */
  readonly row: string;
  /** Calendar month and year by the portal's zone, `2026-09`. */
  readonly month: string;
}

/** What was noted of an entry after it was published, newest first. */
export function correctionsOf(entry: Entry): NotedCorrection[] {
  const { corrections = [] }: SharedData = entry.data;
  const marks = correctionMarks(corrections);
  return corrections
    .map((correction, index) => ({
      ...correction,
      on: entry,
      notice: `ralat-${marks[index]}`,
      row: `${toSlug(firstAddress(entry))}-${marks[index]}`,
      month: dates.month(correction.date),
    }))
    .sort(newestFirst);
}

let known: Promise<readonly NotedCorrection[]> | undefined;

/** Every correction of the portal, newest first. */
export function correctionLog(): Promise<readonly NotedCorrection[]> {
  known ??= everyEntry().then((entries) => entries.flatMap(correctionsOf).sort(newestFirst));
  return known;
}

/** A year of the log. */
export interface LogYear {
  readonly year: string;
  /** Newest first. */
  readonly noted: readonly NotedCorrection[];
}

/** The log by year, newest first. */
export async function correctionYears(): Promise<LogYear[]> {
  const byYear = Map.groupBy(await correctionLog(), ({ month }) => month.slice(0, 4));
  return [...byYear].map(([year, noted]) => ({ year, noted }));
}

/** Address of a year of the log. */
export function logYearUrl(year: string): string {
  return `${correctionLogUrl}${year}/`;
}

/** Address of a row in the log: on the page of its year, which no newer row moves it from. */
export function logRowUrl({ month, row }: NotedCorrection): string {
  return `${logYearUrl(month.slice(0, 4))}#${row}`;
}

/** Address of a correction's notice on the page of its entry. */
export function noticeUrl({ on, notice }: NotedCorrection): string {
  return `${on.url}#${notice}`;
}

/** The entry in which a reply was published by itself; undefined while readers can't see one. */
export async function replyEntryOf({ entry }: Correction): Promise<Entry | undefined> {
  const found = entry === undefined ? undefined : await entryOn(entry);
  return found?.withdrawn ? undefined : found;
}

let replies: Promise<ReadonlyMap<Entry, readonly NotedCorrection[]>> | undefined;

/** What an entry replies to: the corrections of other entries that name it as the reply. */
export async function repliedTo(entry: Entry): Promise<readonly NotedCorrection[]> {
  replies ??= correctionLog().then(async (log) => {
    const named = await Promise.all(
      log.map(async (noted) => ({ noted, reply: await replyEntryOf(noted) })),
    );
    const found = named.flatMap(({ noted, reply }) => (reply ? [{ noted, reply }] : []));
    const byReply = Map.groupBy(found, ({ reply }) => reply);
    return new Map([...byReply].map(([reply, all]) => [reply, all.map(({ noted }) => noted)]));
  });
  return (await replies).get(entry) ?? [];
}

function newestFirst(a: NotedCorrection, b: NotedCorrection): number {
  return b.date.getTime() - a.date.getTime() || (a.row < b.row ? 1 : -1);
}
