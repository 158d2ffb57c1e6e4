import type { Edge } from '../schema/settings.ts';

/** What stands on a share picture. */
export interface ShareOrder {
  readonly title: string;
  /** What must be seen before the title, in a block of ink over it: the verdict on a claim. */
  readonly stamp?: string | undefined;
  /** Who says it: a KIM, an office. */
  readonly by: string;
  /** The line below: the day, whether it is a sample, the portal's name. */
  readonly facts: string;
  readonly photo: SharePhoto | undefined;
  /** How its foot ends, as on the pages. */
  readonly edge: Edge;
}

export interface SharePhoto {
  /** Absolute path of the picture as stored. */
  readonly file: string;
  /** Changes with the picture's bytes. */
  readonly version: string;
}

/** Width and height of every share picture, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

/** Folder of the pictures on the site. */
export const shareFolder = 'bagikan';

/**
 * Name of an order's file. It is made of all that can be seen on the picture, so a changed title
 * gives a new address, and messengers that keep pictures by address show the new one.
 */
export async function shareFile(order: ShareOrder): Promise<string> {
  const { title, stamp = '', by, facts, photo, edge } = order;
  const seen = JSON.stringify([title, stamp, by, facts, photo?.version ?? '', edge]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(seen));
  const name = Buffer.from(digest).toString('hex').slice(0, 20);
  return `${name}.${photo ? 'jpg' : 'png'}`;
}
