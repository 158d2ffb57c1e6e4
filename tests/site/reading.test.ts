import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { pagesOfKind } from './built-pages.ts';
import { type ServedSite, serveSite } from './serve.ts';

let site: ServedSite;
let browser: Browser;
let article: string;
let pictured: string;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
  const articles = await pagesOfKind(site.folder, 'berita');
  article = articles.at(-1) ?? '';
  pictured = articles.find((path) => path.endsWith('/papan-mading-dermaga/')) ?? '';
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function open(path: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 360, height: 740 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return page;
}

test('the menu opens, leads on and closes without JavaScript', async () => {
  const page = await open('/', false);
  const menu = page.getByRole('navigation', { name: 'Menu utama' });
  expect(await menu.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await menu.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Tutup' }).click();
  expect(await menu.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).click();
  await menu.getByRole('link', { name: 'Literasi' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tangga literasi');
  await page.context().close();
});

test('on a wide screen the menu is an open row without buttons', async () => {
  const page = await open('/', false);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await page.getByRole('navigation', { name: 'Menu utama' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false);
  await page.context().close();
});

test('the address of an article is copied, and said to be', async () => {
  const page = await open(article, true);
  const copy = page.getByRole('button', { name: 'Salin tautan' });
  await copy.click();
  await page.getByRole('button', { name: 'Tersalin' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe('Tersalin');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toBe(article);
  await copy.waitFor({ timeout: 20_000 });
  await page.context().close();
});

test('a reply that stands to be read is copied whole', async () => {
  const check = (await pagesOfKind(site.folder, 'cek-fakta')).at(-1) ?? '';
  const page = await open(check, true);
  await page.getByRole('button', { name: 'Salin balasan' }).click();
  await page.getByRole('button', { name: 'Tersalin' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const reply = page.locator('#balasan');
  expect(copied).toBe(await reply.textContent());
  expect(await reply.isVisible()).toBe(true);
  await page.context().close();
});

test('without JavaScript the address stands in a field to mark and copy', async () => {
  const page = await open(article, false);
  const field = page.getByRole('textbox', { name: 'Alamat halaman ini' });
  expect(new URL(await field.inputValue()).pathname).toBe(article);
  expect(await page.getByRole('button', { name: 'Cetak' }).isVisible()).toBe(false);
  await page.context().close();
});

test('a search typed anywhere lands on the search page with its words in the address', async () => {
  const page = await open('/', false);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('searchbox').fill('sinyal desa');
  await page.getByRole('button', { name: 'Cari' }).click();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/cari/?q=sinyal+desa');
  await page.context().close();
});

test('the directory is narrowed to one kabupaten without JavaScript, and opened again', async () => {
  const page = await open('/kim/', false);
  const filter = page.getByRole('navigation', { name: 'Saring menurut kabupaten atau kota' });
  const groups = page
    .locator('main section')
    .filter({ has: page.getByRole('heading', { level: 2 }) });
  const all = await groups.count();
  expect(all).toBeGreaterThan(3);
  await filter.getByRole('link', { name: 'Katingan', exact: true }).click();
  expect(page.url()).toBe(`${site.origin}/kim/#wilayah-katingan`);
  expect(await groups.locator('visible=true').locator('h2').allTextContents()).toEqual([
    'Katingan',
  ]);
  await filter.getByRole('link', { name: 'Hapus saringan' }).click();
  expect(await groups.locator('visible=true').locator('h2').count()).toBe(all);
});

test('a reader who found a mistake reaches the office with the page named', async () => {
  const page = await open(article, false);
  const mail = await page.getByRole('link', { name: 'pos-el' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(article);
  expect((await page.locator('.report').textContent())?.replace(/\s+/g, ' ').trim()).toBe(
    'Ada yang keliru? Beri tahu redaksi lewat pos-el.',
  );
});

test('a page says what it weighs', async () => {
  const page = await open(article, false);
  expect(await page.locator('footer').textContent()).toMatch(/Halaman ini \d+ kB\. Versi/);
});

test('a photo in a text comes as AVIF, small enough for the screen', async () => {
  const page = await open(pictured, false);
  const photo = page.locator('.prose picture img').first();
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).not.toBe(0);
  const chosen = await photo.evaluate((img: HTMLImageElement) => img.currentSrc);
  const offered = await page.locator('.prose source[type="image/avif"]').getAttribute('srcset');
  expect(`${chosen} 360w`).toBe(site.origin + offered?.split(', ')[0]);
});
