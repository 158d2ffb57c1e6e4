import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, patience } from './chromium.ts';
import { type DeskPortal, startDeskPortal } from './desk-portal.ts';
import { NewsroomPage } from './newsroom-page.ts';

let portal: DeskPortal;
let browser: Browser;
let page: Page;
let newsroom: NewsroomPage;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDeskPortal(), launchChromium()]);
  const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  const context = await browser.newContext(phone);
  page = await context.newPage();
  page.setDefaultTimeout(patience);
  newsroom = new NewsroomPage(page, portal.url);
  await newsroom.open();
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** Buttons, links and fields a finger can't hit well, as `name width x height`. */
function smallTargets(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, input:not([type=file]), select, textarea')]
      // Parts of a larger target, and links within running text.
      .filter((target) => !target.closest('[class*="-control"], [class*="-ToggleContainer"]'))
      .filter((target) => !target.closest('[aria-hidden], [contenteditable]'))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
      .map(({ target, box }) => `${target.outerHTML.slice(0, 90)} ${box.width}x${box.height}`),
  );
}

/** The text editor is left to Decap: its menus are a button around a button. */
async function expectFits(): Promise<void> {
  await newsroom.settle();
  const { violations } = await new AxeBuilder({ page })
    .exclude('.Toastify')
    .exclude('.cms-editor-visual')
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await newsroom.expectNoSidewaysScroll();
  expect(await smallTargets()).toEqual([]);
}

test('the sign-in fits a phone of 360 px and asks again for an empty name', async () => {
  await page.getByLabel('Nama Anda').waitFor();
  await expectFits();
  await page.getByRole('button', { name: 'Masuk' }).click();
  expect(await page.getByRole('alert').textContent()).toBe(
    'Tulis nama Anda dahulu, misalnya Sari Dewi.',
  );
  await newsroom.signIn('Sari Dewi');
});

test('the list, the form and the board fit, with their buttons', async () => {
  await page.getByRole('heading', { name: 'Berita', level: 1 }).waitFor();
  await expectFits();
  await newsroom.open('#/collections/halaman/entries/tentang/index');
  await newsroom.field('Judul').waitFor();
  await newsroom.fill('Ringkasan', 'Ringkasan dari ponsel.');
  await newsroom.saveAndWait();
  await expectFits();
  await newsroom.open('#/workflow');
  await page.getByRole('button', { name: 'Buang perubahan' }).waitFor();
  await expectFits();
  await page.getByRole('button', { name: 'Kirim untuk diperiksa' }).click();
  await page.getByRole('button', { name: 'Tandai siap terbit' }).click();
  await page.getByRole('button', { name: 'Terbitkan perubahan' }).click();
  await newsroom.notice('Sudah terbit');
  expect(newsroom.questions).toEqual(['Terbitkan tulisan ini?']);
  expect(portal.bytes('main:content/halaman/tentang/index.md').toString()).toContain(
    'summary: Ringkasan dari ponsel.',
  );
});

test('the name is asked once; the head leads to the site, its state and the page to copy from', async () => {
  await page.reload();
  await page.getByRole('heading', { name: 'Papan redaksi' }).waitFor();
  const addresses = await page
    .getByRole('navigation', { name: 'Jalan keluar' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(['/admin/status/', '/admin/salin/', '/']);
  expect(await page.locator('html').getAttribute('lang')).toBe('id');
});
