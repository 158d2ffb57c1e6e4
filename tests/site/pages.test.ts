import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import {
  type BuiltPage,
  fileOf,
  onePageOfEachKind,
  pageKinds,
  publicPages,
} from './built-pages.ts';
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

/** Opens each kind of page in turn and gathers what a look at it finds wrong. */
async function findings<Finding>(
  options: BrowserContextOptions,
  look: (page: Page, built: BuiltPage) => Promise<readonly Finding[]>,
): Promise<{ kind: string; finding: Finding }[]> {
  const context = await browser.newContext(options);
  const found: { kind: string; finding: Finding }[] = [];
  for (const built of pages) {
    const page = await context.newPage();
    await page.goto(site.origin + built.path, { waitUntil: 'load' });
    for (const finding of await look(page, built)) found.push({ kind: built.kind, finding });
    await page.close();
  }
  await context.close();
  return found;
}

test('the build has a page of every kind', () => {
  expect(pages.map(({ kind }) => kind)).toEqual(pageKinds);
});

test('the HTML of every page is valid', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes void elements and boolean attributes in the short form HTML allows.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      // A headline is as long as its editor made it.
      'long-title': 'off',
      // The Markdown pipeline names the scroller of a wide table by its role.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  });
  const problems = [];
  for (const path of await publicPages(site.folder)) {
    const file = fileOf(site.folder, path);
    const report = await validator.validateString(await readFile(file, 'utf8'), file);
    for (const { messages } of report.results) {
      for (const { ruleId, message, selector } of messages) {
        problems.push({ path, ruleId, message, selector });
      }
    }
  }
  expect(problems).toEqual([]);
});

async function violations(axe: AxeBuilder): Promise<string[]> {
  const result = await axe.analyze();
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
  );
}

const screens = [
  { scheme: 'light', width: 360 },
  { scheme: 'dark', width: 360 },
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
] as const;

test.each(screens)('axe finds nothing in the $scheme scheme at $width px', async (screen) => {
  const options = {
    colorScheme: screen.scheme,
    viewport: { width: screen.width, height: 800 },
  } as const;
  expect(await findings(options, (page) => violations(new AxeBuilder({ page })))).toEqual([]);
});

test('no page scrolls sideways on a screen of 320 px', async () => {
  const found = await findings({ viewport: { width: 320, height: 640 } }, async (page) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    return width > 320 ? [width] : [];
  });
  expect(found).toEqual([]);
});

test('pages ask no other host for anything and break no rule of their own policy', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const foreign: string[] = [];
  const complaints: string[] = [];
  for (const { path } of pages) {
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site.origin) && !url.startsWith('data:')) foreign.push(`${path} ${url}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${path} ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${path} ${error.message}`));
    await page.goto(site.origin + path, { waitUntil: 'load' });
    await page.close();
  }
  await context.close();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('every page reads without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  for (const { kind, path } of pages) {
    const page = await context.newPage();
    await page.goto(site.origin + path);
    expect(await page.locator('main h1').count(), kind).toBe(1);
    expect((await page.locator('main').textContent())?.length, kind).toBeGreaterThan(60);
    await page.close();
  }
  await context.close();
});
