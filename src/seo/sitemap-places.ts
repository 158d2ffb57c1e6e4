import { feedPlaces } from '../feeds/places.ts';
import { areaBoards, officeBoards } from '../queries/aspirations/boards.ts';
import { datedCollections, numberedEntries, numberedUrl } from '../queries/collection-pages.ts';
import { correctionLogUrl, correctionYears, logYearUrl } from '../queries/corrections.ts';
import { type Entry, everyEntry, published } from '../queries/entries.ts';
import { archive } from '../queries/lists/archive.ts';
import { placeArchives } from '../queries/place-archives.ts';
import { shelves } from '../queries/products.ts';
import { type Collection, collections } from '../schema/collections.ts';
import { changedAt, latestOf } from './changed.ts';
import type { SitemapPlace } from './sitemap.ts';

/** Every page search engines may list, with when it last changed: its own words or its list. */
export async function sitemapPlaces(): Promise<SitemapPlace[]> {
  const [followed, entries, lists, archives, archived, boards, shelved, logYears] =
    await Promise.all([
      feedPlaces(),
      everyEntry(),
      Promise.all(collections.filter(hasList).map(listPlace)),
      Promise.all(datedCollections.map(archivePlaces)),
      placeArchives(),
      Promise.all([officeBoards(), areaBoards()]).then((lists) => lists.flat()),
      shelves(),
      correctionYears(),
    ]);
  const everything = changeOf(entries);
  const noted = logYears.flatMap((inYear) => inYear.noted);
  const pages = [
    ...followed.map(({ page, entries: carried }) => place(page, changeOf(carried))),
    ...lists,
    place('/wilayah/', everything),
    place('/topik/', everything),
    place('/mading/', everything),
    place('/statistik/', everything),
    place('/cari/', undefined),
    place(correctionLogUrl, latestOf(noted.map(({ date }) => date))),
    ...logYears.map(({ year, noted: inYear }) =>
      place(logYearUrl(year), latestOf(inYear.map(({ date }) => date))),
    ),
    ...archives.flat(),
    ...archived.map(({ url, inYear: { months } }) =>
      place(url, changeOf(months.flatMap(({ items }) => items))),
    ),
    ...boards.map(({ url, waiting, answered }) =>
      place(url, changeOf([...waiting, ...answered].map(({ entry }) => entry))),
    ),
    ...shelved.map(({ url, products }) => place(url, changeOf(products))),
    ...entries
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ url, data }) => place(url, changedAt(data))),
  ];
  // A page of an entry that has a feed too is one page; the newer of its dates counts.
  const byPath = Map.groupBy(pages, ({ path }) => path);
  return [...byPath].map(([path, same]) => place(path, latestOf(same.map((one) => one.changed))));
}

/** Standing pages stand at the root, where the front page is. */
function hasList({ urlPrefix }: Collection): boolean {
  return urlPrefix !== '/';
}

async function listPlace({ name, urlPrefix }: Collection): Promise<SitemapPlace> {
  return place(urlPrefix, changeOf(await published(name)));
}

async function archivePlaces(type: Collection): Promise<SitemapPlace[]> {
  const numbered = (await numberedEntries(type.name)).filter(({ full }) => full);
  const years = archive<Entry>(await published(type.name));
  return [
    ...numbered.map(({ number, items }) => place(numberedUrl(type, number), changeOf(items))),
    ...years.flatMap(({ path, months }) => [
      place(type.urlPrefix + path, changeOf(months.flatMap(({ items }) => items))),
      ...months.map((month) => place(type.urlPrefix + month.path, changeOf(month.items))),
    ]),
  ];
}

function place(path: string, changed: Date | undefined): SitemapPlace {
  return { path, changed };
}

function changeOf(entries: readonly Pick<Entry, 'data'>[]): Date | undefined {
  return latestOf(entries.map(({ data }) => changedAt(data)));
}
