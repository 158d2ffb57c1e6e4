import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { budgets } from './budgets.ts';
import { pagesOfKind } from './built-pages.ts';
import { type ServedSite, serveSite } from './serve.ts';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('the front page, read to its end on a phone, stays within the budget', async () => {
  expect(await bytesOf('/')).toBeLessThanOrEqual(budgets.frontWhole);
});

test('every article with all it asks for stays within the budget', async () => {
  const heavy: { path: string; bytes: number }[] = [];
  for (const path of await pagesOfKind(site.folder, 'berita')) {
    const bytes = await bytesOf(path, 'first view');
    if (bytes > budgets.articleWhole) heavy.push({ path, bytes });
  }
  expect(heavy).toEqual([]);
});

/** Bytes on the wire, bodies as compressed, that a new reader's phone takes for a page. */
async function bytesOf(path: string, part: 'whole' | 'first view' = 'whole'): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(site.origin + path, { waitUntil: 'load' });
  if (part === 'whole') {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < height; top += 700) {
      await page.evaluate((y) => scrollTo(0, y), top);
      await page.waitForLoadState('networkidle');
    }
  }
  await context.close();
  return bytes;
}
