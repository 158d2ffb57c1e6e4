/** One page of a list whose pages are numbered from the oldest. */
export interface NumberedPage<Item> {
  /** 1 is the oldest. */
  readonly number: number;
  /** Newest first; the page with the highest number may hold fewer than a full page, or none. */
  readonly items: readonly Item[];
  readonly full: boolean;
}

/**
 * Cuts a list into pages counted from the oldest, so that a full page holds the same items for
 * good. One page that is not full always follows the full ones: a full page can point to the next
 * before that has anything on it, and so never changes.
 * @param items newest first
 */
export function numberedPages<Item>(items: readonly Item[], size: number): NumberedPage<Item>[] {
  const fullPages = Math.floor(items.length / size);
  return Array.from({ length: fullPages + 1 }, (_, index) => ({
    number: index + 1,
    items: items.slice(Math.max(0, items.length - (index + 1) * size), items.length - index * size),
    full: index < fullPages,
  }));
}

/** The number of the page that holds the first item after the newest `shown`; 0 when none is left. */
export function pageAfterNewest(length: number, shown: number, size: number): number {
  return Math.ceil(Math.max(0, length - shown) / size);
}
