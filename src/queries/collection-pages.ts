import {
  type Collection,
  type CollectionName,
  collectionByName,
  collections,
} from '../schema/collections.ts';
import { type Entry, published } from './entries.ts';
import { type ArchiveMonth, type ArchiveYear, archive } from './lists/archive.ts';
import { type NumberedPage, numberedPages } from './lists/numbered-pages.ts';

/**
 * The pages a collection gets by being one. Every `…Paths` answers Astro's `getStaticPaths`, so a
 * route is its path and the component that draws it.
 */

/** How many entries the list of a dated collection and each numbered page show. */
export const entriesAPage = 10;

/** Collections that lie in folders of years and months, so that their archive can. */
export const datedCollections = collections.filter(({ layout }) => layout === 'dated');

/** Everything of a collection, cut into pages counted from the oldest. */
export async function numberedEntries(name: CollectionName): Promise<NumberedPage<Entry>[]> {
  return numberedPages<Entry>(await published(name), entriesAPage);
}

/** Address of a numbered page. */
export function numberedUrl({ urlPrefix }: Pick<Collection, 'urlPrefix'>, number: number): string {
  return `${urlPrefix}halaman/${number}/`;
}

/** `/berita/halaman/3/` for every dated collection. Route: `[collection]/halaman/[number]`. */
export async function numberedPaths() {
  return inEachDated(async (type) =>
    (await numberedEntries(type.name)).map((page) => ({
      params: { number: String(page.number) },
      props: { type, page },
    })),
  );
}

/** `/berita/2026/` for every dated collection. Route: `[collection]/[year]`. */
export async function yearPaths() {
  return inEachDated(async (type) =>
    archive<Entry>(await published(type.name)).map((inYear: ArchiveYear<Entry>) => ({
      params: { year: inYear.year },
      props: { type, inYear },
    })),
  );
}

/** `/berita/2026/11/` for every dated collection. Route: `[collection]/[year]/[month]`. */
export async function monthPaths() {
  return inEachDated(async (type) =>
    archive<Entry>(await published(type.name))
      .flatMap(({ months }) => months)
      .map((inMonth: ArchiveMonth<Entry>) => ({
        params: { year: inMonth.month.slice(0, 4), month: inMonth.month.slice(5) },
        props: { type, inMonth },
      })),
  );
}

/** The page of each entry. Route: `[year]/[month]/[slug]` in a dated collection, else `[slug]`. */
export async function entryPaths<Name extends CollectionName>(name: Name) {
  const isDated = collectionByName(name).layout === 'dated';
  return (await published(name)).map((entry) => {
    const [year, month] = isDated ? entry.id.split('/') : [];
    return { params: { year, month, slug: entry.slug }, props: { entry } };
  });
}

/** What a page of a collection shows: an entry, or the list where there is none. */
export interface CollectionPage {
  readonly name: CollectionName;
  readonly entry?: Entry;
}

/** The list and the page of each entry, by one route: `[...path]`. */
export async function collectionPaths(name: CollectionName) {
  const list: { params: { path: string | undefined }; props: CollectionPage } = {
    params: { path: undefined },
    props: { name },
  };
  const entries: readonly Entry[] = await published(name);
  return [
    list,
    ...entries.map((entry) => ({ params: { path: entry.id }, props: { name, entry } })),
  ];
}

async function inEachDated<Path extends { readonly params: object; readonly props: object }>(
  pathsOf: (type: Collection) => Promise<Path[]>,
) {
  const paths = datedCollections.map(async (type) => {
    const collection = type.urlPrefix.slice(1, -1);
    return (await pathsOf(type)).map(({ params, props }) => ({
      params: { collection, ...params } as { collection: string } & Path['params'],
      props: props as Path['props'],
    }));
  });
  return (await Promise.all(paths)).flat();
}
