import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, patience } from './chromium.ts';
import { NewsroomPage } from './newsroom-page.ts';
import {
  createPortal,
  type NewsroomProcess,
  startNewsroomProcess,
  waitForPage,
} from './newsroom-process.ts';
import { phonePhoto } from './photos.ts';

const title = 'Titian dermaga diperbaiki warga';
const words = 'titian dermaga';

let portal: { dir: string; remove: () => Promise<void> };
let newsroom: NewsroomProcess;
let browser: Browser;
const phone = { viewport: { width: 360, height: 740 }, locale: 'id-ID', hasTouch: true };

beforeAll(async () => {
  portal = await createPortal();
  [newsroom, browser] = await Promise.all([startNewsroomProcess(portal.dir), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.interrupt();
  await portal?.remove();
});

test('a volunteer with a phone writes, reviews and publishes, and a reader finds it', async () => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const strangers = foreignRequests(page, newsroom.url);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));

  const response = await page.goto(`${newsroom.url}/`);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);

  const editor = new NewsroomPage(page, newsroom.url);
  await editor.open();
  await editor.signIn('Sari Dewi');
  await editor.startNew('Berita', 'Berita');
  await editor.fill('Judul', title);
  await editor.fill('Waktu terbit', localMinute(yesterday()));
  await editor.fill('Ringkasan', 'Warga memasang titian kayu sepanjang enam puluh meter.');
  await editor.choose('KIM', 'KIM Contoh Bersama');
  await editor.chooseRegion('Kabupaten Katingan', 'Kecamatan Katingan Hilir');
  await editor.choose('Topik', 'Infrastruktur');
  await editor.addPhoto(await phonePhoto());
  await editor.fill('Teks pengganti', 'Titian kayu baru di dermaga.');
  await editor.fill('Pembuat foto', 'KIM Contoh Bersama');
  await editor.choose('Izin orang di foto', 'Tidak ada wajah yang dikenali');
  await editor.write('KASONGAN. Warga memasang titian kayu di dermaga.');
  await editor.addSource('Ketua RT 02');
  await editor.expectNoSidewaysScroll();
  await editor.saveAndWait();

  const { id, url } = entryOf(
    newsroom.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms'),
  );
  expect(await statusOf(`${newsroom.url}${url}`)).toBe(404);
  await editor.setStatusAndWait('Diperiksa');
  await editor.setStatusAndWait('Siap terbit');
  await editor.publishAndWait();

  await waitForPage(`${newsroom.url}${url}`, title);
  await page.goto(`${newsroom.url}${url}`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
  const photo = page.getByAltText('Titian kayu baru di dermaga.');
  expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    300,
  );
  await editor.expectNoSidewaysScroll();
  expect(await waitForPage(`${newsroom.url}/`, title)).toContain(title);

  const stored = await sharp(join(portal.dir, `content/berita/${id}/img-2026.jpg`)).metadata();
  expect([stored.width, stored.height, stored.exif, stored.orientation]).toEqual([
    1200,
    1600,
    undefined,
    undefined,
  ]);
  expect(newsroom.git('log', '-1', '--format=%an', '--', `content/berita/${id}`).trim()).toBe(
    'Sari Dewi',
  );
  expect(newsroom.git('status', '--porcelain')).toBe('');

  await page.goto(`${newsroom.url}/cari/?q=${encodeURIComponent(words)}`);
  const hit = page.locator('#cari-hasil').getByRole('link', { name: title });
  await hit.waitFor();
  expect(await page.locator('#cari-hasil mark').first().textContent()).toMatch(/titian|dermaga/i);
  await hit.click();
  await page.waitForURL(`${newsroom.url}${url}`);

  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('a file changed by hand shows up by itself', async () => {
  const folder = join(portal.dir, 'content/halaman/kerja-bakti');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.md'),
    '---\ntitle: Kerja bakti pekan ini\nsummary: Jadwal kerja bakti.\n---\nHari Sabtu pukul 07.00.\n',
  );
  const page = await waitForPage(`${newsroom.url}/kerja-bakti/`, 'Kerja bakti pekan ini');
  expect(page).toContain('Hari Sabtu pukul 07.00.');
});

test('a broken entry leaves the site up and is explained on the status page', async () => {
  const folder = join(portal.dir, 'content/halaman/rusak');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.md'), '---\ntitle: Banjir: air naik\n---\nIsi.\n');
  const status = await waitForPage(`${newsroom.url}/admin/status/`, 'memuat titik dua');
  expect(status).toContain('content/halaman/rusak/index.md');
  expect(status).toContain('title: &quot;Banjir: air naik&quot;');
  expect(await statusOf(`${newsroom.url}/rusak/`)).toBe(404);
  expect(await statusOf(`${newsroom.url}/kerja-bakti/`)).toBe(200);
});

test('Ctrl-C closes it cleanly, and it opens again in seconds', async () => {
  const { code, seconds } = await newsroom.interrupt();
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(5);
  newsroom = await startNewsroomProcess(portal.dir);
  expect(newsroom.said()).not.toContain('Membangun situs');
  expect(await statusOf(`${newsroom.url}/kerja-bakti/`)).toBe(200);
});

function entryOf(refs: string): { id: string; url: string } {
  const id = /refs\/heads\/cms\/berita\/(.+)\/index/.exec(refs)?.[1] ?? '';
  return { id, url: `/berita/${id}/` };
}

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status;
}

function foreignRequests(page: Page, own: string): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${own}/`) && !/^(data|blob|about):/.test(url)) foreign.push(url);
  });
  return foreign;
}

function yesterday(): Date {
  return new Date(Date.now() - 24 * 60 * 60 * 1000);
}

/** What a `datetime-local` field takes. */
function localMinute(time: Date): string {
  return time.toISOString().slice(0, 16);
}
