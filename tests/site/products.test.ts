import { describe, expect, test } from 'vitest';
import { createDates, dayTime } from '../../src/format/dates.ts';
import { agedOf } from '../../src/schema/aging.ts';
import { priceText, product, productKinds } from '../../src/schema/types/product.ts';
import { publicPages } from './built-pages.ts';
import { buildMoment, builtPage, ownEntries, wordsOf } from './own-content.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();
const now = buildMoment(folder);
const dates = createDates('Asia/Jakarta', now);
const products = ownEntries('produk').map((entry) => ({
  ...entry,
  aged: agedOf(product, entry.data, now),
  checked: dayTime(entry.data.priceDate),
}));

/** The rows of a page of the catalogue by the address of their product. */
function rowsOf(path: string): ReadonlyMap<string, string> {
  const [, ...rows] = builtPage(folder, path).split('<li class="product">');
  return new Map(
    rows.map((row) => {
      const [, url = ''] = /href="(\/produk\/[^"]+)"/.exec(row) ?? [];
      return [url, row.slice(0, row.indexOf('</li>'))];
    }),
  );
}

test('the samples have every kind of availability, and prices fresh and old', () => {
  expect(products.length).toBeGreaterThanOrEqual(12);
  expect(new Set(products.map(({ data }) => data.availability))).toEqual(
    new Set(['tersedia', 'sesuai-pesanan', 'musiman', 'habis']),
  );
  expect(new Set(products.map(({ aged }) => aged?.label))).toEqual(
    new Set([undefined, 'Harga lama']),
  );
});

describe('the catalogue', () => {
  const rows = rowsOf('/produk/');

  test('has all products, what can be had first, the price checked last before the others', () => {
    const place = ({ data, url }: (typeof products)[number]) =>
      `${data.availability === 'habis' ? 1 : 0} ${99_999_999 - Number(data.priceDate.replaceAll('-', ''))} ${url}`;
    const sorted = products.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
    expect([...rows.keys()]).toEqual(sorted.map(({ url }) => url));
  });

  test.each(products)('$url has its price, the day, and a way to order', (one) => {
    const { url, data, aged, checked } = one;
    const row = rows.get(url) ?? '';
    const words = wordsOf(row).replaceAll('\u00a0', ' ');
    const label = aged ? 'Harga lama ' : '';
    expect(words).toContain(`${priceText(data)} ${label}Dicek ${dates.short(checked)}`);
    const order = /href="https:\/\/wa\.me\/(\d+)\?/.exec(row)?.[1];
    expect(order).toBe(data.order?.whatsapp);
    expect(words).toContain(
      data.order
        ? `${data.availability === 'habis' ? 'Tanyakan' : 'Pesan'} lewat WhatsApp : ${data.title}`
        : 'Pesan lewat KIM',
    );
  });

  test('has a page for each kind and each area, with the products of each and no others', async () => {
    const pages = (await publicPages(folder)).filter((path) =>
      /^\/produk\/(?:jenis|wilayah)\//.test(path),
    );
    const kinds = productKinds.flatMap(({ value }) => {
      const own = products.filter(({ data }) => data.kind === value).map(({ url }) => url);
      return own.length > 0 ? [[`/produk/jenis/${value}/`, own.sort()] as const] : [];
    });
    for (const [path, own] of kinds) expect([...rowsOf(path).keys()].sort()).toEqual(own);
    const areas = pages.filter((path) => path.startsWith('/produk/wilayah/'));
    expect(pages.length - areas.length).toBe(kinds.length);
    expect(areas.flatMap((path) => [...rowsOf(path).keys()]).sort()).toEqual(
      products.map(({ url }) => url),
    );
    const linked = builtPage(folder, '/produk/');
    expect(pages.filter((path) => !linked.includes(`href="${path}"`))).toEqual([]);
  });
});

describe.each(products)('$url', ({ url, data, aged, checked }) => {
  const html = builtPage(folder, url);
  const words = wordsOf(html);

  test('says its price with the day, and warns of one that is old', () => {
    const day = dates.long(checked);
    expect(words).toContain(`Harga ${priceText(data)} Dicek ${day}`);
    const warning = ', lebih dari 30 hari lalu. Tanyakan harganya sebelum memesan.';
    expect(words.includes(`Dicek ${day}${warning}`)).toBe(aged !== undefined);
    expect(words.includes(`Harga lama ${dates.medium(checked)}`)).toBe(aged !== undefined);
  });

  test('opens WhatsApp with product, price, day and address, where the seller gave a number', () => {
    const [, href] = /href="(https:\/\/wa\.me\/\d[^"]*)"/.exec(html) ?? [];
    if (!data.order) return expect(href).toBeUndefined();
    const address = new URL((href ?? '').replace(/&(?:#38|amp);/g, '&'));
    expect(address.pathname).toBe(`/${data.order.whatsapp}`);
    const message = address.searchParams.get('text') ?? '';
    expect(message).toContain(
      `Produk: ${data.title}\nHarga di portal: ${priceText(data)}, dicek ${dates.long(checked)}\nAlamat: http`,
    );
    expect(message).toContain(`${url}\n`);
  });

  test('stands on the page of its KIM with its price', () => {
    const kim = wordsOf(builtPage(folder, `/kim/${data.kim}/`)).replaceAll('\u00a0', ' ');
    expect(kim).toContain(`${priceText(data)} · `);
    expect(kim).toContain(data.title);
  });
});
