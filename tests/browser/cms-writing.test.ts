import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, patience } from './chromium.ts';
import { type DeskPortal, startDeskPortal } from './desk-portal.ts';
import { NewsroomPage } from './newsroom-page.ts';
import { phonePhoto } from './photos.ts';

let portal: DeskPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDeskPortal(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

test('a news item with a photo goes from an empty form to the published branch', async () => {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Makassar' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const newsroom = new NewsroomPage(page, portal.url);
  await newsroom.open();
  await newsroom.signIn('Sari Dewi');
  await newsroom.startNew('Berita', 'Berita');
  await newsroom.fill('Judul', 'Titian dermaga diperbaiki warga');
  await newsroom.fill('Waktu terbit', '2026-12-01T07:00');
  await newsroom.fill('Ringkasan', 'Warga memasang titian kayu sepanjang enam puluh meter.');
  await newsroom.choose('KIM', 'KIM Contoh Bersama');
  await newsroom.chooseRegion('Kabupaten Katingan', 'Kecamatan Katingan Hilir');
  await newsroom.choose('Topik', 'Infrastruktur');
  await newsroom.addPhoto(await phonePhoto());
  await newsroom.fill('Teks pengganti', 'Titian kayu baru di dermaga.');
  await newsroom.fill('Pembuat foto', 'KIM Contoh Bersama');
  await newsroom.choose('Izin orang di foto', 'Tidak ada wajah yang dikenali');
  await newsroom.write('KASONGAN. Warga memasang titian.');
  await newsroom.addSource('Ketua RT 02');
  await newsroom.saveAndWait();

  // 07.00 WITA on the device is 06.00 WIB in the portal, still the same day in UTC's November.
  const slug = '2026/12/titian-dermaga-diperbaiki-warga';
  const branch = `cms/berita/${slug}/index`;
  const folder = `content/berita/${slug}`;
  expect(portal.bytes(`${branch}:${folder}/index.md`).toString()).toBe(`---
title: Titian dermaga diperbaiki warga
date: 2026-12-01T06:00:00+07:00
summary: Warga memasang titian kayu sepanjang enam puluh meter.
kim: kim-contoh-bersama
region: 62.06.02
topics:
  - infrastruktur
photo:
  src: img-2026.jpg
  alt: Titian kayu baru di dermaga.
  credit: KIM Contoh Bersama
  consent: tanpa-wajah
sources:
  - name: Ketua RT 02
---

KASONGAN. Warga memasang titian.
`);
  expect(portal.git('log', '-1', '--format=%an: %s', branch).trim()).toBe(
    `Sari Dewi: Tulisan baru: Berita "${slug}/index"`,
  );
  const photo = portal.bytes(`${branch}:${folder}/img-2026.jpg`);
  const { width, height, exif, format } = await sharp(photo).metadata();
  // Turned upright, as its EXIF asked, and shrunk.
  expect({ width, height, exif, format }).toEqual({
    width: 1200,
    height: 1600,
    exif: undefined,
    format: 'jpeg',
  });
  expect(photo.includes('Nama Pribadi')).toBe(false);

  await newsroom.write(' Pekerjaan selesai sore hari.');
  await newsroom.saveAndWait();
  const second = portal.calls.findLast(({ action }) => action === 'persistEntry');
  expect(second?.params.assets).toEqual([
    {
      path: `${folder}/img-2026.jpg`,
      id: portal.git('rev-parse', `${branch}:${folder}/img-2026.jpg`).trim(),
    },
  ]);
  expect(portal.bytes(`${branch}:${folder}/img-2026.jpg`)).toEqual(photo);

  await newsroom.setStatusAndWait('Diperiksa');
  await newsroom.setStatusAndWait('Siap terbit');
  await newsroom.publishAndWait();
  expect(portal.bytes(`main:${folder}/img-2026.jpg`)).toEqual(photo);
  expect(portal.bytes(`main:${folder}/index.md`).toString()).toContain(
    'KASONGAN. Warga memasang titian. Pekerjaan selesai sore hari.\n',
  );
  expect(errors).toEqual([]);
  await context.close();
});

test('a second entry with the same title gets a folder of its own', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const newsroom = new NewsroomPage(page, portal.url);
  await newsroom.open();
  await newsroom.signIn('Budi');
  for (let copy = 1; copy <= 2; copy += 1) {
    await newsroom.startNew('Halaman', 'Halaman');
    await newsroom.fill('Judul', 'Cara melapor');
    await newsroom.fill('Ringkasan', 'Ke mana laporan dikirim.');
    await newsroom.write('Kirim ke redaksi.');
    await newsroom.saveAndWait();
    await newsroom.open('#/collections/halaman');
  }
  const drafts = portal.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/halaman');
  expect(drafts.trim().split('\n')).toEqual([
    'cms/halaman/cara-melapor-1/index',
    'cms/halaman/cara-melapor/index',
  ]);
  await page.close();
});

test('a settings file changes in the line that was changed', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const newsroom = new NewsroomPage(page, portal.url);
  await newsroom.open();
  await newsroom.signIn('Budi');
  await newsroom.open('#/collections/pengaturan/entries/portal');
  await newsroom.field('Nama portal').waitFor();
  await newsroom.settle();
  await newsroom.fill('Nama portal', 'Portal KIM Huma Betang');
  await newsroom.saveAndWait();
  const file = 'content/pengaturan/portal.yml';
  expect(portal.bytes(`cms/pengaturan/portal:${file}`).toString()).toBe(
    portal
      .bytes(`main:${file}`)
      .toString()
      .replace(/^name: .*$/m, 'name: Portal KIM Huma Betang'),
  );
  await page.close();
});
