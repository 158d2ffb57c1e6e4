import { type ArchiveYear, archive } from './archive.ts';

/** Articles the page of a KIM, a region or a topic shows; the rest is in its archive. */
export const shownOnPlace = 20;

/** A page with a list that may be too long for it. */
export interface ListedPlace<Item> {
  /** Site-relative address. */
  readonly url: string;
  readonly title: string;
  readonly articles: readonly Item[];
}

/** A year of a place's articles, on a page of its own. */
export interface PlaceYear<Item> {
  readonly place: ListedPlace<Item>;
  readonly url: string;
  readonly inYear: ArchiveYear<Item>;
}

/**
 * The archive of a place, newest year first. A place whose page already shows everything has none,
 * so nobody is led to a second copy of the same list.
 */
export function placeYears<Item extends { readonly id: string }>(
  place: ListedPlace<Item>,
): PlaceYear<Item>[] {
  if (place.articles.length <= shownOnPlace) return [];
  return archive(place.articles).map((inYear) => ({
    place,
    url: `${place.url}arsip/${inYear.path}`,
    inYear,
  }));
}
