import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskPortal, startDeskPortal } from './desk-portal.ts';
import { NewsroomPage } from './newsroom-page.ts';

let portal: DeskPortal;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let newsroom: NewsroomPage;

const profile = 'content/kim/kim-contoh-bersama/index.md';
const draft = 'cms/kim/kim-contoh-bersama/index';

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDeskPortal(), launchChromium()]);
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  ({ page, newsroom } = await editor('Sari Dewi'));
  return async () => {
    await context.close();
    const drafts = portal.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms');
    for (const ref of drafts.split('\n').filter(Boolean)) portal.git('update-ref', '-d', ref);
  };
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function editor(name: string, into = context) {
  const opened = await into.newPage();
  opened.setDefaultTimeout(10_000);
  const desk = new NewsroomPage(opened, portal.url);
  await desk.open();
  await desk.signIn(name);
  await opened.getByRole('link', { name: 'Direktori KIM', exact: true }).waitFor();
  return { page: opened, newsroom: desk };
}

async function openProfile(desk: NewsroomPage): Promise<void> {
  await desk.open('#/collections/kim/entries/kim-contoh-bersama/index');
  await desk.field('Ringkasan').waitFor();
  await desk.settle();
}

test('text typed before a reload comes back every time', async () => {
  await openProfile(newsroom);
  for (let round = 1; round <= 5; round += 1) {
    await newsroom.fill('Ringkasan', `Ringkasan yang belum disimpan, kali ke-${round}.`);
    await newsroom.backupWritten();
    await page.reload();
    await newsroom.field('Ringkasan').waitFor();
    await newsroom.settle(1000);
    expect(newsroom.questions.at(-1)).toBe(
      'Perangkat ini menyimpan tulisan Anda yang belum tersimpan di meja redaksi. Pulihkan?',
    );
    expect(await newsroom.field('Ringkasan').inputValue()).toBe(
      `Ringkasan yang belum disimpan, kali ke-${round}.`,
    );
  }
});

test('a new entry that was never saved comes back', async () => {
  await newsroom.startNew('Berita', 'Berita');
  await newsroom.fill('Judul', 'Kabar yang belum disimpan');
  await newsroom.backupWritten();
  await page.reload();
  await newsroom.field('Judul').waitFor();
  await newsroom.settle(1000);
  expect(await newsroom.field('Judul').inputValue()).toBe('Kabar yang belum disimpan');
});

test('when someone else saved in between, both versions are shown and the own one can be kept', async () => {
  const other = await browser.newContext();
  const budi = await editor('Budi', other);
  await openProfile(newsroom);
  await openProfile(budi.newsroom);
  await budi.newsroom.fill('Ringkasan', 'Versi Budi.');
  await budi.newsroom.saveAndWait();
  await newsroom.fill('Ringkasan', 'Versi Sari.');
  await newsroom.save();

  const dialog = await newsroom.dialog('Ada versi lain yang lebih baru');
  expect(await dialog.getByLabel('Versi Budi').inputValue()).toContain('summary: Versi Budi.');
  expect(await dialog.getByLabel('Versi Anda').inputValue()).toContain('summary: Versi Sari.');
  await dialog.getByRole('button', { name: 'Kembali ke tulisan' }).click();
  expect(await newsroom.field('Ringkasan').inputValue()).toBe('Versi Sari.');
  expect(portal.bytes(`${draft}:${profile}`).toString()).toContain('summary: Versi Budi.');

  await newsroom.save();
  await (await newsroom.dialog('Ada versi lain yang lebih baru'))
    .getByRole('button', { name: 'Simpan versi saya' })
    .click();
  await page.getByRole('button', { name: /^Status:/ }).waitFor();
  await newsroom.settle();
  expect(portal.bytes(`${draft}:${profile}`).toString()).toContain('summary: Versi Sari.');
  expect(portal.bytes(`${draft}~1:${profile}`).toString()).toContain('summary: Versi Budi.');
  await other.close();
});

test('the other version can be taken; the own text is then on the clipboard', async () => {
  const other = await browser.newContext();
  const budi = await editor('Budi', other);
  await openProfile(newsroom);
  await openProfile(budi.newsroom);
  await budi.newsroom.fill('Ringkasan', 'Versi Budi.');
  await budi.newsroom.saveAndWait();
  await newsroom.fill('Ringkasan', 'Versi Sari.');
  await newsroom.backupWritten();
  await newsroom.save();
  await (await newsroom.dialog('Ada versi lain yang lebih baru'))
    .getByRole('button', { name: 'Pakai versi itu' })
    .click();
  await page.getByRole('button', { name: /^Status:/ }).waitFor();
  await newsroom.settle();
  expect(await newsroom.field('Ringkasan').inputValue()).toBe('Versi Budi.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Versi Sari.');
  await other.close();
});

test('a backup restored after someone else saved does not overwrite them silently', async () => {
  const other = await browser.newContext();
  const budi = await editor('Budi', other);
  await openProfile(newsroom);
  await newsroom.fill('Ringkasan', 'Versi Sari.');
  await newsroom.backupWritten();
  await openProfile(budi.newsroom);
  await budi.newsroom.fill('Ringkasan', 'Versi Budi.');
  await budi.newsroom.saveAndWait();
  await page.reload();
  await newsroom.field('Ringkasan').waitFor();
  await newsroom.settle(1000);
  expect(await newsroom.field('Ringkasan').inputValue()).toBe('Versi Sari.');
  await newsroom.save();
  await newsroom.dialog('Ada versi lain yang lebih baru');
  await other.close();
});

test('what the desk refuses is listed with what to write instead', async () => {
  await openProfile(newsroom);
  await newsroom.fill('Ringkasan', 'Nomor ketua 6206052304870001.');
  await newsroom.save();
  const dialog = await newsroom.dialog('Belum tersimpan');
  const [finding] = await dialog.getByRole('listitem').allInnerTexts();
  expect(finding?.split(/\n+/)).toEqual([
    expect.stringContaining('(6206••••••••••01)'),
    'Ganti dengan: (nomor tidak dimuat)',
    `${profile}, baris 4`,
  ]);
  await dialog.getByRole('button', { name: 'Kembali' }).click();
  expect(await newsroom.field('Ringkasan').inputValue()).toBe('Nomor ketua 6206052304870001.');
});

test('a desk that does not answer loses nothing', async () => {
  await openProfile(newsroom);
  await newsroom.fill('Ringkasan', 'Ditulis tanpa sinyal.');
  await context.route('**/desk/v1', (route) => route.abort());
  await newsroom.save();
  await newsroom.notice('Meja redaksi tidak menjawab.');
  await context.unroute('**/desk/v1');
  expect(await newsroom.field('Ringkasan').inputValue()).toBe('Ditulis tanpa sinyal.');
  await newsroom.saveAndWait();
  expect(portal.bytes(`${draft}:${profile}`).toString()).toContain('Ditulis tanpa sinyal.');
});
