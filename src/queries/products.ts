import { dayTime } from '../format/dates.ts';
import { orderAddress } from '../format/order.ts';
import { collectionByName } from '../schema/collections.ts';
import { priceText, productKinds } from '../schema/types/product.ts';
import { dates } from './dates.ts';
import { type Entry, isOffered, published } from './entries.ts';
import { wideArea } from './places/names.ts';
import { regionPlaces } from './places/region-tree.ts';
import { absoluteUrl } from './settings.ts';

export type Product = Entry<'produk'>;

/** The ways to look for a product; also the part of a shelf's address that says so. */
export const shelfWays = [
  { by: 'jenis', label: 'Menurut jenis' },
  { by: 'wilayah', label: 'Menurut wilayah' },
] as const;

/** Products of one kind or one kabupaten, on a page of their own. */
export interface Shelf {
  readonly by: (typeof shelfWays)[number]['by'];
  readonly slug: string;
  readonly url: string;
  readonly name: string;
  /** The name where it stands in a list of its kind: a kabupaten without its kind. */
  readonly shortName: string;
  readonly products: readonly Product[];
}

const { urlPrefix } = collectionByName('produk');

/** Everything that is offered: what can be had first, and among that the price checked last. */
export async function catalogue(): Promise<readonly Product[]> {
  const rank = ({ data }: Product) => (data.availability === 'habis' ? 1 : 0);
  return (await published('produk'))
    .filter(isOffered)
    .toSorted(
      (a, b) => rank(a) - rank(b) || b.data.priceDate.localeCompare(a.data.priceDate) || byId(a, b),
    );
}

/** Every shelf that holds something: the kinds in the order of the form, then the areas by name. */
export async function shelves(): Promise<readonly Shelf[]> {
  const products = await catalogue();
  const byKind = Map.groupBy(products, ({ data }) => data.kind);
  const byArea = Map.groupBy(products, ({ data }) => wideArea(data.region)?.code ?? '');
  const places = await regionPlaces();
  const shelf = (own: Omit<Shelf, 'url'>): Shelf => ({
    ...own,
    url: `${urlPrefix}${own.by}/${own.slug}/`,
  });
  const kinds = productKinds.flatMap(({ value, label }) => {
    const own = byKind.get(value);
    const names = { name: label, shortName: label };
    return own ? [shelf({ by: 'jenis', slug: value, ...names, products: own })] : [];
  });
  const areas = [...byArea].flatMap(([code, own]) => {
    const place = places.get(code);
    if (!place) return [];
    const { path: slug, region } = place;
    const names = { name: `${region.kind} ${region.name}`, shortName: region.name };
    return shelf({ by: 'wilayah', slug, ...names, products: own });
  });
  return [...kinds, ...areas.toSorted((a, b) => a.slug.localeCompare(b.slug))];
}

/** A price as it is read: the amount apart from its unit. */
export function priceOf({ data }: Product): { readonly amount: string; readonly unit: string } {
  return { amount: priceText({ ...data, unit: undefined }), unit: `per ${data.unit}` };
}

/** Where a product is ordered: undefined where the seller gave no number. */
export function orderOf({ data, url }: Product): string | undefined {
  const { order, title, priceDate } = data;
  return (
    order &&
    orderAddress(order.whatsapp, {
      title,
      price: `${priceText(data)}, dicek ${dates.long(dayTime(priceDate))}`,
      url: absoluteUrl(url),
    })
  );
}

function byId(a: Product, b: Product): number {
  return a.id < b.id ? -1 : 1;
}
