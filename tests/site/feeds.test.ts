import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();

interface ReadFeed {
  readonly error: string | null;
  readonly self: string | null;
  readonly title: string;
  readonly items: readonly {
    title: string;
    link: string;
    guid: string;
    description: string;
    date: string;
  }[];
}

let browser: Browser;
let feeds: { path: string; feed: ReadFeed }[];

beforeAll(async () => {
  browser = await launchChromium();
  const page = await browser.newPage();
  const paths = (await readdir(folder, { recursive: true })).filter((path) =>
    path.endsWith('rss.xml'),
  );
  feeds = [];
  for (const path of paths.sort()) {
    const xml = await readFile(join(folder, path), 'utf8');
    feeds.push({ path: `/${path}`, feed: await page.evaluate(readFeed, xml) });
  }
});

afterAll(async () => browser?.close());

/** Runs in the browser, whose XML parser stops at the first mistake. */
function readFeed(xml: string): ReadFeed {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const text = (parent: ParentNode, name: string) => parent.querySelector(name)?.textContent ?? '';
  return {
    error: document.querySelector('parsererror')?.textContent ?? null,
    self: document.getElementsByTagName('atom:link')[0]?.getAttribute('href') ?? null,
    title: text(document, 'channel > title'),
    items: [...document.querySelectorAll('item')].map((item) => ({
      title: text(item, 'title'),
      link: text(item, 'link'),
      guid: text(item, 'guid'),
      description: text(item, 'description'),
      date: text(item, 'pubDate'),
    })),
  };
}

test('there is a feed for the portal, its collections, and each KIM, region and topic', () => {
  const paths = feeds.map(({ path }) => path);
  for (const path of ['/rss.xml', '/berita/rss.xml', '/pengumuman/rss.xml', '/literasi/rss.xml']) {
    expect(paths).toContain(path);
  }
  for (const folderName of ['kim', 'wilayah', 'topik']) {
    expect(paths.some((path) => path.startsWith(`/${folderName}/`))).toBe(true);
  }
});

test('every feed is sound XML that knows its own address', () => {
  const wrong = feeds.filter(
    ({ path, feed }) =>
      feed.error || !feed.title || !feed.self?.endsWith(path) || !URL.canParse(feed.self),
  );
  expect(wrong).toEqual([]);
});

test('every item has a title, a whole summary, a date and an absolute address of its own', () => {
  const items = feeds.flatMap(({ feed }) => feed.items);
  expect(items.length).toBeGreaterThan(0);
  const wrong = items.filter(
    ({ title, link, guid, description, date }) =>
      !title ||
      !description ||
      link !== guid ||
      !URL.canParse(link) ||
      Number.isNaN(Date.parse(date)),
  );
  expect(wrong).toEqual([]);
});
