import type { Entry } from './proxy-types.ts';

/** One page of a folder's list, front matter only. */
export interface FolderPage {
  readonly entries: readonly Entry[];
  readonly page: number;
  readonly pageCount: number;
}

/** Entries a list shows at once; more come as the editor scrolls. */
export const pageSize = 100;

/** Newest first. The desk orders by folder, which knows the month but not the day. */
export function newestFirst(entries: readonly Entry[]): Entry[] {
  const dated = entries.map((entry) => ({ entry, date: dateIn(entry.data) }));
  return dated.sort((a, b) => b.date - a.date).map(({ entry }) => entry);
}

function dateIn(text: string): number {
  const date = /^date:\s*["']?([^"'\s]+)/m.exec(text)?.[1];
  const moment = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(moment) ? 0 : moment;
}
