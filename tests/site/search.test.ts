import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { type ServedSite, serveSite } from './serve.ts';

let site: ServedSite;
let browser: Browser;
let page: Page;
let asked: string[];
let errors: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  asked = [];
  errors = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return () => context.close();
});

const said = () => page.getByRole('status').textContent();
const field = () => page.getByRole('searchbox');
const results = () => page.locator('#cari-hasil > li');

async function untilSaid(words: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}

test('nothing is loaded before the search is used; then words are found and marked', async () => {
  await page.goto(`${site.origin}/cari/`);
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await field().fill('sungai');
  await field().press('Enter');
  await untilSaid(/hasil untuk “sungai”/);
  expect(new URL(page.url()).search).toBe('?q=sungai');
  expect(await results().count()).toBeGreaterThan(2);
  expect((await results().first().locator('mark').first().textContent())?.toLowerCase()).toContain(
    'sungai',
  );
  expect(await results().first().locator('.meta').textContent()).toMatch(/^[^·]+ · .+/);
  expect(errors).toEqual([]);
});

test('an address can be shared, and the way back leads through the choices made', async () => {
  await page.goto(`${site.origin}/cari/?q=desa&jenis=Berita`);
  await untilSaid(/hasil untuk “desa”, jenis Berita/);
  expect(await page.getByLabel('Jenis').inputValue()).toBe('Berita');
  const ofNews = await said();
  await page.getByRole('button', { name: 'Saring hasil' }).click();
  await page.getByLabel('Jenis').selectOption('Pengumuman');
  await page.getByRole('button', { name: 'Terapkan' }).click();
  await untilSaid(/jenis Pengumuman/);
  expect(await page.getByRole('button', { name: 'Terapkan' }).isVisible()).toBe(false);
  await page.goBack();
  await untilSaid(/jenis Berita/);
  expect(await said()).toBe(ofNews);
  await page.getByRole('link', { name: 'Hapus saringan' }).click();
  await page.waitForURL(`${site.origin}/cari/?q=desa`);
});

test('ten results at a time, and the reader goes on at the eleventh', async () => {
  await page.goto(`${site.origin}/cari/?tahun=2026`);
  await untilSaid(/hasil, tahun 2026/);
  expect(await results().count()).toBe(10);
  await page.getByRole('button', { name: 'Tampilkan lebih banyak' }).click();
  await results().nth(10).waitFor();
  expect(
    await results()
      .nth(10)
      .getByRole('link')
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
});

test('what is not found, and a search that can not be loaded, are said in words', async () => {
  await page.goto(`${site.origin}/cari/?q=qqqzzz`);
  await untilSaid(/Tidak ada hasil untuk “qqqzzz”/);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${site.origin}/cari/?q=desa`);
  await untilSaid(/Pencarian tidak dapat dimuat/);
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await untilSaid(/hasil untuk “desa”/);
});

test('markup in words and in the address stays words', async () => {
  await page.goto(`${site.origin}/cari/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await untilSaid(/<img src=x onerror=alert\(1\)>/);
  expect(await page.locator('#cari-status img').count()).toBe(0);
});
