import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { type BuiltPage, onePageOfEachKind } from './built-pages.ts';
import { type ServedSite, serveSite } from './serve.ts';

let site: ServedSite;
let browser: Browser;
let pages: BuiltPage[];

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
  pages = await onePageOfEachKind(site.folder);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function open(path: string, width: number, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return page;
}

test('every page has one head, one foot, one main part and one title, all found by role', async () => {
  const page = await open('/', 360);
  for (const { path } of pages) {
    await page.goto(site.origin + path);
    const counts = {
      banner: await page.getByRole('banner').count(),
      main: await page.getByRole('main').count(),
      contentinfo: await page.getByRole('contentinfo').count(),
      title: await page.getByRole('heading', { level: 1 }).count(),
      language: await page.locator('html').getAttribute('lang'),
    };
    expect({ path, ...counts }).toEqual({
      path,
      banner: 1,
      main: 1,
      contentinfo: 1,
      title: 1,
      language: 'id',
    });
  }
});

test('the first key press offers the way past the head', async () => {
  const page = await open('/', 360);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Langsung ke isi' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await skip.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement)),
  ).toBe(true);
});

test.each([
  { width: 360, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const)(
  'the keyboard reaches everything and its place is always seen ($width px, $scheme)',
  async ({ width, scheme }) => {
    for (const kind of ['beranda', 'berita', 'daftar kim', 'cari'] as const) {
      const path = pages.find((built) => built.kind === kind)?.path ?? '';
      const page = await open(path, width, scheme);
      const { reached, unseen } = await walk(page);
      expect({ path, unseen }).toEqual({ path, unseen: [] });
      expect(reached).toBeGreaterThan(10);
      await page.context().close();
    }
  },
);

test('text of twice the size loses nothing on a phone', async () => {
  const page = await open('/', 360);
  for (const { path } of pages) {
    await page.goto(site.origin + path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect({ path, overflow: await overflowOf(page) }).toEqual({ path, overflow: 0 });
  }
});

test('a wide screen magnified twice shows every page without scrolling sideways', async () => {
  const page = await open('/', 640);
  for (const { path } of pages) {
    await page.goto(site.origin + path);
    expect({ path, overflow: await overflowOf(page) }).toEqual({ path, overflow: 0 });
  }
});

/** How many px a page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Presses Tab until the page is left; gathers the stops whose focus could not be seen. */
async function walk(page: Page): Promise<{ reached: number; unseen: string[] }> {
  const unseen: string[] = [];
  for (let reached = 0; reached < 400; reached += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height, bottom, right } = element.getBoundingClientRect();
      const marked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3;
      const there = width > 0 && height > 0 && bottom > 0 && right > 0;
      return { name: element.outerHTML.slice(0, 90), seen: marked && there };
    });
    if (!stop) return { reached, unseen };
    if (!stop.seen) unseen.push(stop.name);
  }
  return { reached: 400, unseen: [...unseen, 'more than 400 stops'] };
}
