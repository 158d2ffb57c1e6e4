import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, patience } from './chromium.ts';
import { type DeskPortal, startDeskPortal } from './desk-portal.ts';
import { NewsroomPage } from './newsroom-page.ts';
import { smallPhoto } from './photos.ts';

let portal: DeskPortal;
let browser: Browser;
let page: Page;
let newsroom: NewsroomPage;

const folder = 'content/kim/kim-contoh-bersama';
const draft = 'cms/kim/kim-contoh-bersama/index';

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDeskPortal(), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  page.setDefaultTimeout(patience);
  newsroom = new NewsroomPage(page, portal.url);
  await newsroom.open();
  await newsroom.signIn('Sari Dewi');
  await page.getByRole('link', { name: 'Direktori KIM', exact: true }).waitFor();
  await newsroom.open('#/collections/kim/entries/kim-contoh-bersama/index');
  await newsroom.field('Ringkasan').waitFor();
  await newsroom.settle();
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

test('what is no picture a browser reads is refused with a way out', async () => {
  await page.getByRole('button', { name: 'Pilih foto' }).click();
  await newsroom.uploadInto({ name: 'IMG_1.HEIC', mimeType: '', buffer: Buffer.from('x') });
  await newsroom.notice('Foto IMG_1.HEIC berformat HEIC yang tidak dapat dibaca peramban.');
  await newsroom.uploadInto({
    name: 'catatan.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('Ini teks yang diganti namanya.'),
  });
  await newsroom.notice('Isi berkas catatan.jpg bukan foto. Pilih foto JPG, PNG, atau WebP.');
  const { buffer } = await smallPhoto();
  await newsroom.uploadInto({
    name: 'rusak.jpg',
    mimeType: 'image/jpeg',
    buffer: buffer.subarray(0, 300),
  });
  await newsroom.notice('Foto rusak.jpg rusak atau tidak lengkap.');
  await newsroom.expectNoSidewaysScroll();
});

test('pictures are kept small, clean and apart', async () => {
  const clear = { r: 10, g: 90, b: 61, alpha: 0.4 };
  const png = (channels: 3 | 4) =>
    sharp({ create: { width: 300, height: 200, channels, background: clear } })
      .withExif({ IFD0: { Artist: 'Nama Pribadi' } })
      .png()
      .toBuffer();
  await newsroom.uploadInto(await smallPhoto('image.jpg'));
  await page.getByText('image.jpg', { exact: true }).waitFor();
  await newsroom.uploadInto(await smallPhoto('image.jpg'));
  await page.getByText('image-2.jpg', { exact: true }).waitFor();
  await newsroom.uploadInto({ name: 'lambang.png', mimeType: 'image/png', buffer: await png(4) });
  await page.getByText('lambang.png', { exact: true }).waitFor();
  await newsroom.uploadInto({ name: 'layar.png', mimeType: 'image/png', buffer: await png(3) });
  await page.getByText('layar.jpg', { exact: true }).waitFor();
  await newsroom.settle();
  await page.getByRole('button', { name: 'Pakai yang dipilih' }).click();
  await newsroom.fill('Teks pengganti', 'Layar.');
  await newsroom.fill('Pembuat foto', 'KIM Contoh Bersama');
  await newsroom.choose('Izin orang di foto', 'Gambar ilustrasi');
  await newsroom.saveAndWait();

  const save = portal.calls.findLast(({ action }) => action === 'persistEntry');
  const sent = save?.params.assets ?? [];
  const facts = await Promise.all(
    sent.map(async ({ path, content = '' }) => {
      const name = path.slice(folder.length + 1);
      const bytes = Buffer.from(content, 'base64');
      const { format, width, height, hasAlpha, exif } = await sharp(bytes).metadata();
      const telling = exif !== undefined || bytes.includes('Nama Pribadi');
      return { name, format, width, height, hasAlpha, telling };
    }),
  );
  const small = { width: 640, height: 480, format: 'jpeg', hasAlpha: false, telling: false };
  const drawn = { width: 300, height: 200, telling: false };
  expect(facts.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'image-2.jpg', ...small },
    { name: 'image.jpg', ...small },
    { name: 'lambang.png', ...drawn, format: 'png', hasAlpha: true },
    { name: 'layar.jpg', ...drawn, format: 'jpeg', hasAlpha: false },
  ]);
  const kept = portal.bytes(`${draft}:${folder}/layar.jpg`);
  expect(sent.map(({ content }) => content)).toContain(kept.toString('base64'));
});

test('the photo of a published entry is seen in the form and in the preview', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const [entry] = portal
    .git('grep', '-l', '^  src:', 'main', '--', 'content/berita')
    .trim()
    .split('\n');
  const slug = entry?.replace('main:content/berita/', '').replace('.md', '');
  await page.evaluate(() => localStorage.setItem('cms.right-pane', 'preview'));
  // A new page load: the form before may still be open.
  await page.goto('about:blank');
  await newsroom.open(`#/collections/berita/entries/${slug}`);
  await newsroom.field('Judul').waitFor();
  const inForm = page.locator('[class*="ImageWrapper"] img');
  const inPreview = newsroom.preview().getByRole('figure').getByRole('img').first();
  for (const picture of [inForm, inPreview]) {
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(100);
  }
  expect(await newsroom.preview().getByRole('heading', { level: 1 }).textContent()).toBe(
    await newsroom.field('Judul').inputValue(),
  );
});
