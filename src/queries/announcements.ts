import { type Entry, published } from './entries.ts';

export interface Announcements {
  /** Newest first. */
  readonly valid: readonly Announcement[];
  /** Past their end, the one that ended last first. */
  readonly past: readonly Announcement[];
}

type Announcement = Entry<'pengumuman'>;

/** Announcements, parted by whether they still hold. */
export async function announcements(): Promise<Announcements> {
  const all = await published('pengumuman');
  return {
    valid: all.filter(({ expired }) => !expired),
    past: all
      .filter(({ expired }) => expired)
      .sort((a, b) => b.data.expires.getTime() - a.data.expires.getTime()),
  };
}
