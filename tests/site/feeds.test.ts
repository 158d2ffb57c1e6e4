import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collections } from '../../src/schema/collections.ts';
import { hasFeed } from '../../src/schema/content-type.ts';
import { launchChromium } from '../browser/chromium.ts';
import { fileOf, publicPages } from './built-pages.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();
const files = ['rss.xml', 'atom.xml', 'feed.json'] as const;

/** What all three formats say, however they say it. */
interface ReadFeed {
  readonly error: string | null;
  readonly self: string;
  readonly page: string;
  readonly title: string;
  /** Milliseconds; of JSON Feed, which has no such date, undefined. */
  readonly updated?: number;
  readonly items: readonly ReadItem[];
}

interface ReadItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly published: number;
}

let browser: Browser;
let feeds: Map<string, ReadFeed>;

beforeAll(async () => {
  browser = await launchChromium();
  const page = await browser.newPage();
  feeds = new Map();
  const paths = (await readdir(folder, { recursive: true })).filter((path) =>
    files.some((file) => path === file || path.endsWith(`/${file}`)),
  );
  for (const path of paths.sort()) {
    const text = await readFile(join(folder, path), 'utf8');
    const isJson = path.endsWith('.json');
    feeds.set(`/${path}`, isJson ? readJson(text) : await page.evaluate(readXml, text));
  }
});

afterAll(async () => browser?.close());

/** Runs in the browser, whose XML parser stops at the first mistake. */
function readXml(xml: string): ReadFeed {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const text = (parent: ParentNode, name: string) => parent.querySelector(name)?.textContent ?? '';
  const link = (parent: ParentNode, select: string) =>
    parent.querySelector(select)?.getAttribute('href') ?? '';
  // Both formats say that titles and summaries are HTML.
  const words = (html: string) =>
    new DOMParser().parseFromString(html, 'text/html').documentElement.textContent ?? '';
  const isAtom = document.documentElement.localName === 'feed';
  const items = [...document.querySelectorAll(isAtom ? 'entry' : 'item')].map((item) => ({
    id: text(item, isAtom ? 'id' : 'guid'),
    url: isAtom ? link(item, 'link') : text(item, 'link'),
    title: words(text(item, 'title')),
    summary: words(text(item, isAtom ? 'summary' : 'description')),
    published: Date.parse(text(item, isAtom ? 'published' : 'pubDate')),
  }));
  const error = document.querySelector('parsererror')?.textContent ?? null;
  return isAtom
    ? {
        error,
        self: link(document, 'feed > link[rel=self]'),
        page: link(document, 'feed > link[rel=alternate]'),
        title: text(document, 'feed > title'),
        updated: Date.parse(text(document, 'feed > updated')),
        items,
      }
    : {
        error,
        self: document.getElementsByTagName('atom:link')[0]?.getAttribute('href') ?? '',
        page: text(document, 'channel > link'),
        title: text(document, 'channel > title'),
        updated: Date.parse(text(document, 'channel > lastBuildDate')),
        items,
      };
}

function readJson(text: string): ReadFeed {
  const feed = JSON.parse(text);
  return {
    error: feed.version === 'https://jsonfeed.org/version/1' ? null : `version ${feed.version}`,
    self: feed.feed_url,
    page: feed.home_page_url,
    title: feed.title,
    items: feed.items.map((item: Record<string, string>) => ({
      id: item['id'],
      url: item['url'],
      title: item['title'],
      summary: item['summary'],
      published: Date.parse(item['date_published'] ?? ''),
    })),
  };
}

test('there is a feed for the portal, its collections, its corrections, and each KIM, region and topic', async () => {
  const followed = collections.filter(hasFeed).map(({ urlPrefix }) => urlPrefix);
  const places = (await publicPages(folder)).filter(
    (path) =>
      /^\/(|ralat\/|kim\/([^/]+\/)?|topik\/[^/]+\/|wilayah\/.+(?<!\/mading|\/laporan\/[^/]+)\/)$/.test(
        path,
      ) || followed.includes(path),
  );
  expect([...feeds.keys()]).toEqual(
    places.flatMap((path) => files.map((file) => path + file)).toSorted(),
  );
});

test('every feed is sound and knows its own address and its page', () => {
  const wrong = [...feeds].filter(([path, { error, title, self, page }]) => {
    const place = path.slice(0, path.lastIndexOf('/') + 1);
    return error || !title || new URL(self).pathname !== path || new URL(page).pathname !== place;
  });
  expect(wrong).toEqual([]);
});

test('the three formats tell the same', () => {
  for (const [path, { title, items }] of feeds) {
    const rss = feeds.get(path.replace(/[^/]+$/, 'rss.xml'));
    expect({ title, items }, path).toEqual({ title: rss?.title, items: rss?.items });
  }
});

test('every item has a title, a whole summary, a date and an absolute address of a page', async () => {
  const pages = new Set(await publicPages(folder));
  const items = [...feeds.values()].flatMap((feed) => feed.items);
  expect(items.length).toBeGreaterThan(0);
  const wrong = items.filter(
    ({ id, url, title, summary, published }) =>
      !title ||
      !summary ||
      !URL.canParse(id) ||
      !pages.has(decodeURI(new URL(url).pathname)) ||
      Number.isNaN(published),
  );
  expect(wrong).toEqual([]);
});

test('items come newest first, each once', () => {
  for (const [path, { items }] of feeds) {
    const dates = items.map(({ published }) => published);
    expect(dates, path).toEqual(dates.toSorted((a, b) => b - a));
    expect(new Set(items.map(({ id }) => id)).size, path).toBe(items.length);
  }
});

test('a feed is dated by what it carries, an empty one by no clock', () => {
  for (const [path, { updated, items }] of feeds) {
    if (updated === undefined) continue;
    const newest = items[0]?.published ?? 0;
    if (items.length === 0) expect(updated, path).toBe(0);
    else expect(updated, path).toBeGreaterThanOrEqual(newest);
  }
});

test('pages lead to feeds that are there, in all three formats', async () => {
  for (const path of await publicPages(folder)) {
    const html = await readFile(fileOf(folder, path), 'utf8');
    if (html.includes('http-equiv="refresh"')) continue;
    const [head = ''] = html.split('</head>');
    const links = [...head.matchAll(/<link rel="alternate" type="[^"]+" href="([^"]+)"/g)];
    const named = links.map(([, href = '']) => href);
    expect(named.length, path).toBe(files.length);
    expect(
      named.filter((href) => !feeds.has(href)),
      path,
    ).toEqual([]);
  }
});
