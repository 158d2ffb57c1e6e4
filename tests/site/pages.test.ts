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

interface Found<Finding> {
  readonly kind: string;
  readonly finding: Finding;
}

/** Opens each kind of page and gathers what a look at it finds wrong. */
async function findings<Finding>(
  options: BrowserContextOptions,
  look: (page: Page, built: BuiltPage) => Promise<readonly Finding[]>,
): Promise<Found<Finding>[]> {
  const waiting = [...pages];
  const found: Found<Finding>[] = [];
  const visit = async () => {
    // A context has a process of its own, so two of them use both cores of a small machine.
    const context = await browser.newContext(options);
    for (let built = waiting.pop(); built; built = waiting.pop()) {
      const page = await context.newPage();
      await page.goto(site.origin + built.path, { waitUntil: 'load' });
      for (const finding of await look(page, built)) found.push({ kind: built.kind, finding });
      await page.close();
    }
    await context.close();
  };
  await Promise.all([visit(), visit()]);
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

async function violations(page: Page): Promise<string[]> {
  // The pages have no frames, which the other mode opens a page of its own to walk.
  const result = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
  );
}

test.each([360, 1280])('axe finds nothing in either scheme at %i px', async (width) => {
  const found = await findings({ viewport: { width, height: 800 } }, async (page) => {
    const both: { scheme: string; violation: string }[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const violation of await violations(page)) both.push({ scheme, violation });
    }
    return both;
  });
  expect(found).toEqual([]);
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
