import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../src/schema/collections.ts';
import { fileOf, pagesOfKind, publicPages } from './built-pages.ts';
import { unknownTerms } from './schema-org.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();

interface ReadPage {
  readonly path: string;
  readonly html: string;
  /** Content of `meta` elements by name or property. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | undefined;
  readonly things: readonly Record<string, unknown>[];
}

let pages: ReadPage[];
/** Pages of this site, without those that only lead on to a new address. */
let own: ReadPage[];

beforeAll(async () => {
  pages = await Promise.all((await publicPages(folder)).map(readPage));
  own = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
});

async function readPage(path: string): Promise<ReadPage> {
  const html = await readFile(fileOf(folder, path), 'utf8');
  const meta = new Map(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  );
  const scripts = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  return {
    path,
    html,
    meta,
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1],
    things: [...scripts].map(([, json = '']) => JSON.parse(json)),
  };
}

function pathOf(url: string): string {
  return decodeURI(new URL(url).pathname);
}

describe('what pages say of themselves', () => {
  test('a page that may be listed names its own address, any other says so', () => {
    const wrong = own.filter(({ path, canonical, meta }) =>
      meta.get('robots') === 'noindex'
        ? canonical !== undefined
        : !canonical || pathOf(canonical) !== path,
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('a page that leads on names the page it leads to', () => {
    const paths = new Set(own.map(({ path }) => path));
    const wrong = pages
      .filter((page) => !own.includes(page))
      .filter(({ canonical }) => !canonical || !paths.has(pathOf(canonical)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('messengers get title, sentence, address and picture', () => {
    const names = [
      ...['description', 'og:title', 'og:description', 'og:type', 'og:url', 'og:site_name'],
      ...['og:locale', 'og:image', 'og:image:width', 'og:image:height', 'og:image:alt'],
      'twitter:card',
    ];
    const missing = own.flatMap(({ path, meta }) =>
      names.filter((name) => !meta.get(name)).map((name) => `${path} ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('an article says when it was published', async () => {
    const articles = new Set(await pagesOfKind(folder, 'berita'));
    for (const { path, meta } of own.filter((page) => articles.has(page.path))) {
      expect(meta.get('og:type'), path).toBe('article');
      expect(Date.parse(meta.get('article:published_time') ?? ''), path).toBeGreaterThan(0);
    }
  });
});

describe('structured data', () => {
  test('uses only words schema.org knows', () => {
    const unknown = own.flatMap(({ path, things }) =>
      things.flatMap((thing) => unknownTerms(thing).map((term) => `${path} ${term}`)),
    );
    expect(unknown).toEqual([]);
  });

  test('the check knows a wrong word when it sees one', () => {
    const context = { '@context': 'https://schema.org' };
    expect(unknownTerms({ '@type': 'Article' })).toEqual(['@context undefined']);
    expect(unknownTerms({ ...context, '@type': 'NewsStory' })).toEqual([' @type NewsStory']);
    expect(
      unknownTerms({ ...context, '@type': 'Article', author: { '@type': 'Place', logo: 'x' } }),
    ).toEqual(['/Article.author/Place.logo']);
  });

  test.each([
    ['beranda', 'WebSite'] as const,
    ...collections.flatMap(({ name, thing }) => (thing ? [[name, thing.type] as const] : [])),
  ])('%s is a %s', async (kind, type) => {
    const paths = new Set(await pagesOfKind(folder, kind));
    const listed = own.filter(({ path, canonical }) => paths.has(path) && canonical);
    expect(listed.length).toBeGreaterThan(0);
    const without = listed.filter(({ things }) => !things.some((thing) => thing['@type'] === type));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('a trail leads to the page itself, by pages that are there', () => {
    const paths = new Set(own.map(({ path }) => path));
    const trails = own.flatMap(({ path, things }) =>
      things
        .filter((thing) => thing['@type'] === 'BreadcrumbList')
        .map((thing) => ({
          path,
          items: (thing['itemListElement'] as { item: string; position: number }[]).map(
            ({ item, position }) => ({ path: pathOf(item), position }),
          ),
        })),
    );
    expect(trails.length).toBeGreaterThan(0);
    for (const { path, items } of trails) {
      expect(items.at(-1)?.path).toBe(path);
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect(items.filter((item) => !paths.has(item.path))).toEqual([]);
    }
  });
});

describe('the files of the site as a whole', () => {
  test('the sitemap names every page that may be listed, and no other', async () => {
    const xml = await readFile(join(folder, 'sitemap.xml'), 'utf8');
    const named = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
    const listed = own.flatMap(({ canonical }) => canonical ?? []);
    expect(named.toSorted()).toEqual(listed.toSorted());
    expect(new Set(named).size).toBe(named.length);
  });

  test('dates in the sitemap are dates, and entries have one', async () => {
    const xml = await readFile(join(folder, 'sitemap.xml'), 'utf8');
    const dates = [...xml.matchAll(/<lastmod>([^<]+)<\/lastmod>/g)].map(([, date = '']) => date);
    expect(dates.filter((date) => new Date(date).toISOString() !== date)).toEqual([]);
    expect(xml).toMatch(/berita\/\d{4}\/\d{2}\/[^/]+\/<\/loc><lastmod>/);
  });

  test('robots are led to the sitemap', async () => {
    expect(await readFile(join(folder, 'robots.txt'), 'utf8')).toMatch(
      /^User-agent: \*\nDisallow: \/admin\/\nDisallow: \/desk\/\n\nSitemap: https?:\/\/\S+\/sitemap\.xml\n$/,
    );
  });

  test('the manifest names icons of the size it says', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8'));
    const drawn = manifest.icons.filter(({ type }: { type: string }) => type === 'image/png');
    for (const { src, sizes } of drawn) {
      const { width, height } = await sharp(join(folder, src)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect(drawn.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
    const touch = await sharp(join(folder, 'apple-touch-icon.png')).metadata();
    expect([touch.width, touch.height]).toEqual([180, 180]);
  });
});
