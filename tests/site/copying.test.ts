import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import type { CollectionName } from '../../src/schema/collections.ts';
import { parseFrontMatter } from '../../src/schema/front-matter.ts';
import { launchChromium, patience } from '../browser/chromium.ts';
import { builtPage, ownEntries } from './own-content.ts';
import { type ServedSite, serveSite } from './serve.ts';

let site: ServedSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  page.setDefaultTimeout(patience);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const open = (address: string) => page.goto(`${site.origin}/admin/salin/${address}`);
const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test('an editor finds a title, opens it, and copies each part, on a phone', async () => {
  await open('');
  const [entry] = ownEntries('produk').filter(({ data }) => data.photo);
  if (!entry) throw new Error('No product has a photo.');
  await page.getByLabel('Cari judul').fill(entry.data.title.toLowerCase().slice(0, 18));
  await page.getByRole('link', { name: entry.data.title }).click();
  await page.getByRole('heading', { name: entry.data.title, level: 2 }).waitFor();
  await page.getByRole('button', { name: 'Salin judul' }).click();
  await page.getByRole('button', { name: 'Tersalin judul' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(entry.data.title);
  const kim = ownEntries('kim').find(({ url }) => url === `/kim/${entry.data.kim}/`);
  expect({
    summary: await value('Ringkasan'),
    kim: await value('KIM dan nomornya'),
    place: await value('Wilayah'),
  }).toEqual({
    summary: entry.data.summary,
    kim: `${kim?.data.title}, ${kim?.data.kimId}`,
    place: 'Kelurahan Kasongan Lama, Kecamatan Katingan Hilir, Kabupaten Katingan',
  });
  expect(await page.getByText('Ini tulisan contoh').isVisible()).toBe(true);
  const photo = page.getByRole('link', { name: 'Unduh foto, JPEG' });
  expect(await photo.getAttribute('download')).toBe('tikar-rotan-keluarga.jpg');
  const bytes = readFileSync(join(site.folder, (await photo.getAttribute('href')) ?? ''));
  expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(bytes.includes('Exif')).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.each<CollectionName>(['berita', 'cek-fakta', 'literasi', 'produk'])(
  '%s is copied with every word of its text, and where it was told first',
  async (name) => {
    const entry = ownEntries(name).findLast(({ data }) => 'date' in data);
    if (!entry) throw new Error(`No entry of ${name}.`);
    await open(`?tulisan=${entry.url}`);
    await page.getByRole('heading', { name: entry.data.title, level: 2 }).waitFor();
    const text = inOneLine(await value('Isi'));
    const { body } = parseFrontMatter(readFileSync(join(entry.folder, 'index.md'), 'utf8'));
    const lost = plainText(body)
      .split('\n')
      .filter((line) => !text.includes(inOneLine(line)));
    expect(lost).toEqual([]);
    expect(text).toMatch(new RegExp(` Sumber: https?://[^ ]+${entry.url}$`));
    expect(text).not.toMatch(/Salin tautan|Kirim ke WhatsApp|Ada yang keliru/);
  },
);

test('without script the list leads to the pages themselves', () => {
  const html = builtPage(site.folder, '/admin/salin/');
  const links = [...html.matchAll(/<h3 class="title small-title">\s*<a href="([^"]+)"/g)];
  expect(links.length).toBe(20);
  for (const [, url = ''] of links) expect(builtPage(site.folder, url)).toContain('<h1>');
});
