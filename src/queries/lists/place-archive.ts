import { type ArchiveYear, archive } from './archive.ts';

/** How many entries of a type the page of a KIM, a region or a topic shows; the rest is in its archive. */
export const shownOnPlace = 20;

/** A page with lists that may be too long for it. */
export interface ListedPlace<Item> {
  /** Site-relative address. */
  readonly url: string;
  readonly title: string;
  /** Newest first; only such as lie in a folder of their year and month. */
  readonly entries: readonly Item[];
}

/** A year of a place's entries, on a page of its own. */
export interface PlaceYear<Item> {
  readonly place: ListedPlace<Item>;
  readonly url: string;
  readonly inYear: ArchiveYear<Item>;
}

/**
 * The archive of a place, newest year first. A place whose page already shows everything has none,
 * so nobody is led to a second copy of the same lists.
 */
export function placeYears<Item extends { readonly id: string; readonly collection: string }>(
  place: ListedPlace<Item>,
): PlaceYear<Item>[] {
  const lists = [...Map.groupBy(place.entries, ({ collection }) => collection).values()];
  if (lists.every(({ length }) => length <= shownOnPlace)) return [];
  return archive(place.entries).map((inYear) => ({
    place,
    url: `${place.url}arsip/${inYear.path}`,
    inYear,
  }));
}
