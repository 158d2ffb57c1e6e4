import { feedPlaces } from '../feeds/places.ts';
import { articlePages, articlePageUrl } from '../queries/article-pages.ts';
import { withdrawal } from '../queries/articles.ts';
import { type Entry, published } from '../queries/entries.ts';
import { isOf } from '../queries/entry-kind.ts';
import { archive } from '../queries/lists/archive.ts';
import { placeArchives } from '../queries/place-archives.ts';
import { collectionByName, collections } from '../schema/collections.ts';
import { changedAt, latestOf } from './changed.ts';
import type { SitemapPlace } from './sitemap.ts';

/** Every page search engines may list, with when it last changed: its own words or its list. */
export async function sitemapPlaces(): Promise<SitemapPlace[]> {
  const [followed, entries, articles, numbered, archived] = await Promise.all([
    feedPlaces(),
    Promise.all(collections.map(({ name }) => published(name))),
    published('berita'),
    articlePages(),
    placeArchives(),
  ]);
  const { urlPrefix } = collectionByName('berita');
  const everything = changeOf(articles);
  const lists = [
    ...followed.map(({ page, entries: carried }) => place(page, changeOf(carried))),
    place('/wilayah/', everything),
    place('/topik/', everything),
    place('/cari/', undefined),
    ...numbered
      .filter(({ full }) => full)
      .map(({ number, items }) => place(articlePageUrl(number), changeOf(items))),
    ...archived.map(({ url, inYear: { months } }) =>
      place(url, changeOf(months.flatMap(({ items }) => items))),
    ),
    ...archive(articles).flatMap(({ path, months }) => [
      place(urlPrefix + path, changeOf(months.flatMap(({ items }) => items))),
      ...months.map((month) => place(urlPrefix + month.path, changeOf(month.items))),
    ]),
  ];
  const pages = entries
    .flat()
    .filter((entry) => !isOf(entry, 'berita') || !withdrawal(entry))
    .map(({ url, data }) => place(url, changedAt(data)));
  // A page of an entry that has a feed too is one page; the newer of its dates counts.
  const byPath = Map.groupBy([...lists, ...pages], ({ path }) => path);
  return [...byPath].map(([path, same]) => place(path, latestOf(same.map((one) => one.changed))));
}

function place(path: string, changed: Date | undefined): SitemapPlace {
  return { path, changed };
}

function changeOf(entries: readonly Pick<Entry, 'data'>[]): Date | undefined {
  return latestOf(entries.map(({ data }) => changedAt(data)));
}
