import type { SharedData } from '../schema/types/entry-fields.ts';
import { oldAddress } from './addresses.ts';
import { everyEntry } from './entries.ts';

/** An address that leads on to where its entry is. */
export interface Redirect {
  /** Site-relative, with slashes at both ends. */
  readonly from: string;
  readonly to: string;
  /** Title of the entry. */
  readonly title: string;
}

/** The old addresses of every published entry. */
export async function redirects(): Promise<Redirect[]> {
  const entries = await everyEntry();
  const current = new Set(entries.map(({ url }) => url));
  return entries.flatMap(({ data, url }: { data: SharedData; url: string }) =>
    (data.aliases ?? [])
      .map(oldAddress)
      .filter((from) => from !== '//' && !current.has(from))
      .map((from) => ({ from, to: url, title: data.title })),
  );
}
