import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { fileOf, pagesOfKind } from './built-pages.ts';
import { type ServedSite, serveSite } from './serve.ts';

let site: ServedSite;
let browser: Browser;
let page: Page;
/** The sheets whose lead has the shortest and the longest title, and the longest page of all. */
let sheets: string[] = [];

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
  page = await browser.newPage();
  const paths = await pagesOfKind(site.folder, 'mading');
  const all = await Promise.all(
    paths.map(async (path) => {
      const html = await readFile(fileOf(site.folder, path), 'utf8');
      return { path, html: html.length, title: /<h2>(.*?)<\/h2>/.exec(html)?.[1]?.length ?? 0 };
    }),
  );
  const byTitle = all.toSorted((a, b) => a.title - b.title);
  const byLength = all.toSorted((a, b) => a.html - b.html);
  const chosen = [byTitle.at(0), byTitle.at(-1), byLength.at(-1)];
  sheets = [...new Set(chosen.flatMap((one) => one?.path ?? []))];
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('a sheet is one page of A4, whatever the length of its news', async () => {
  expect(sheets.length).toBeGreaterThan(0);
  for (const path of sheets) {
    await page.goto(site.origin + path);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect({
      path,
      pages: text.match(/\/Type \/Page\b(?!s)/g)?.length,
      millimetres: [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
    }).toEqual({ path, pages: 1, millimetres: [210, 297] });
  }
});

test('a sheet cuts off whole items, and nothing on it is smaller than 13 points', async () => {
  // The inside of A4 between margins of 12 mm, at 96 px an inch.
  await page.setViewportSize({ width: 703, height: 1047 });
  await page.emulateMedia({ media: 'print' });
  for (const path of sheets) {
    await page.goto(site.origin + path);
    const found = await page.evaluate(() => {
      const cut: string[] = [];
      const small: string[] = [];
      for (const item of document.querySelectorAll(
        '.paper-columns li, .paper-text > p, footer p',
      )) {
        const frame = item.closest('.paper-columns section, .paper-text, .paper');
        if (!frame || item.getClientRects().length === 0) continue;
        const edge = frame.getBoundingClientRect();
        const outside = [...item.getClientRects()].map(
          ({ left, bottom }) => left > edge.right || bottom > edge.bottom + 1,
        );
        // In part on the sheet and in part off it.
        if (outside.includes(true) && outside.includes(false)) cut.push(item.textContent.trim());
        if (frame.matches('.paper') && outside.includes(true)) cut.push(item.textContent.trim());
        if (Number.parseFloat(getComputedStyle(item).fontSize) < (13 / 72) * 96 - 0.1) {
          small.push(item.textContent.trim());
        }
      }
      return { cut, small };
    });
    expect({ path, ...found }).toEqual({ path, cut: [], small: [] });
  }
  await page.emulateMedia({ media: null });
});

test('the code on a sheet leads to the place it tells of, and the place to its sheet', async () => {
  for (const path of sheets) {
    await page.goto(site.origin + path);
    const place = path.replace(/mading\/$/, '');
    expect(await page.locator('.paper footer b').first().textContent()).toMatch(
      new RegExp(`^[^/]+${place}$`),
    );
    await page.goto(site.origin + place);
    expect(await page.getByRole('link', { name: 'Cetak mading' }).getAttribute('href')).toBe(path);
  }
});
