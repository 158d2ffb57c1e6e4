import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, patience } from './chromium.ts';
import { type DeskPortal, startDeskPortal } from './desk-portal.ts';
import { NewsroomPage } from './newsroom-page.ts';

let portal: DeskPortal;
let browser: Browser;
let sari: NewsroomPage;
let budi: NewsroomPage;

const profile = 'content/kim/kim-contoh-bersama/index.md';
const draft = 'cms/kim/kim-contoh-bersama/index';
const restoring =
  'Perangkat ini menyimpan tulisan Anda yang belum tersimpan di meja redaksi. Pulihkan?';
const conflict = 'Ada versi lain yang lebih baru';

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDeskPortal(), launchChromium()]);
  [sari, budi] = await Promise.all([editor('Sari Dewi'), editor('Budi')]);
});

beforeEach(async () => {
  for (const editing of [sari, budi]) await editing.open('#/collections/kim');
  const drafts = portal.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms');
  for (const ref of drafts.split('\n').filter(Boolean)) portal.git('update-ref', '-d', ref);
});

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** Someone at a device of their own, signed in. */
async function editor(name: string): Promise<NewsroomPage> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const newsroom = new NewsroomPage(page, portal.url);
  await newsroom.open();
  await newsroom.signIn(name);
  await page.getByRole('link', { name: 'Direktori KIM', exact: true }).waitFor();
  return newsroom;
}

async function openProfile(editing: NewsroomPage): Promise<void> {
  await editing.open('#/collections/kim/entries/kim-contoh-bersama/index');
  await editing.field('Ringkasan').waitFor();
  await editing.settle();
}

async function reload(editing: NewsroomPage, label: string): Promise<void> {
  await editing.page.reload();
  await editing.field(label).waitFor();
  await editing.settle();
}

function savedDraft(commit = draft): string {
  return portal.bytes(`${commit}:${profile}`).toString();
}

test('text typed before a reload comes back every time', async () => {
  await openProfile(sari);
  for (let round = 1; round <= 5; round += 1) {
    const text = `Ringkasan yang belum disimpan, kali ke-${round}.`;
    await sari.fill('Ringkasan', text);
    await sari.backupWritten(text);
    await reload(sari, 'Ringkasan');
    expect(sari.questions.at(-1)).toBe(restoring);
    expect(await sari.field('Ringkasan').inputValue()).toBe(text);
  }
});

test('a new entry that was never saved comes back', async () => {
  await sari.startNew('Berita', 'Berita');
  await sari.fill('Judul', 'Kabar yang belum disimpan');
  await sari.backupWritten('Kabar yang belum disimpan');
  await reload(sari, 'Judul');
  await expect.poll(() => sari.field('Judul').inputValue()).toBe('Kabar yang belum disimpan');
});

test('when someone else saved in between, both versions are shown and either can be kept', async () => {
  await openProfile(sari);
  await openProfile(budi);
  await budi.fill('Ringkasan', 'Versi Budi.');
  await budi.saveAndWait();
  await sari.fill('Ringkasan', 'Versi Sari.');
  await sari.save();

  const dialog = await sari.dialog(conflict);
  expect(await dialog.getByLabel('Versi Budi').inputValue()).toContain('summary: Versi Budi.');
  expect(await dialog.getByLabel('Versi Anda').inputValue()).toContain('summary: Versi Sari.');
  await dialog.getByRole('button', { name: 'Kembali ke tulisan' }).click();
  expect(await sari.field('Ringkasan').inputValue()).toBe('Versi Sari.');
  expect(savedDraft()).toContain('summary: Versi Budi.');

  await sari.save();
  await sari.answer(conflict, 'Simpan versi saya');
  await sari.page.getByRole('button', { name: /^Status:/ }).waitFor();
  await sari.settle();
  expect(savedDraft()).toContain('summary: Versi Sari.');
  expect(savedDraft(`${draft}~1`)).toContain('summary: Versi Budi.');

  await budi.fill('Ringkasan', 'Versi Budi yang kedua.');
  await budi.backupWritten('Versi Budi yang kedua.');
  await budi.save();
  await budi.answer(conflict, 'Pakai versi itu');
  await expect.poll(() => budi.field('Ringkasan').inputValue()).toBe('Versi Sari.');
  expect(await budi.page.evaluate(() => navigator.clipboard.readText())).toContain(
    'summary: Versi Budi yang kedua.',
  );
});

test('a backup restored after someone else saved does not overwrite them silently', async () => {
  await openProfile(sari);
  await sari.fill('Ringkasan', 'Versi Sari.');
  await sari.backupWritten('Versi Sari.');
  await openProfile(budi);
  await budi.fill('Ringkasan', 'Versi Budi.');
  await budi.saveAndWait();
  await reload(sari, 'Ringkasan');
  expect(await sari.field('Ringkasan').inputValue()).toBe('Versi Sari.');
  await sari.save();
  await sari.answer(conflict, 'Kembali ke tulisan');
  expect(savedDraft()).toContain('summary: Versi Budi.');
});

test('what the desk refuses is listed with what to write instead', async () => {
  await openProfile(sari);
  await sari.fill('Ringkasan', 'Nomor ketua 6206052304870001.');
  await sari.save();
  const dialog = await sari.dialog('Belum tersimpan');
  const [finding] = await dialog.getByRole('listitem').allInnerTexts();
  expect(finding?.split(/\n+/)).toEqual([
    expect.stringContaining('(6206••••••••••01)'),
    'Ganti dengan: (nomor tidak dimuat)',
    `${profile}, baris 4`,
  ]);
  await dialog.getByRole('button', { name: 'Kembali' }).click();
  expect(await sari.field('Ringkasan').inputValue()).toBe('Nomor ketua 6206052304870001.');
});

test('a private number is masked with one tap, in a new entry and in one that is open', async () => {
  await sari.startNew('Halaman', 'Halaman');
  await sari.fill('Judul', 'Cara mendaftar');
  await sari.fill('Ringkasan', 'Pendaftaran di balai desa.');
  await sari.write('Tanya Siti di 0812-0000-1111.');
  await sari.save();
  const dialog = await sari.dialog('Belum tersimpan');
  const [finding] = await dialog.getByRole('listitem').allInnerTexts();
  expect(finding?.split(/\n+/)).toEqual([
    'Baris ini memuat nomor ponsel (0812••••••11). UU Pelindungan Data Pribadi (UU 27/2022) melarang mengungkapkan data pribadi orang lain tanpa hak. Tulis misalnya "hubungi balai desa", atau nomor kantor.',
    'Ganti dengan: (nomor tidak dimuat)',
    'content/halaman/cara-mendaftar/index.md, baris 6',
  ]);
  await sari.answer('Belum tersimpan', 'Samarkan nomor');
  await sari.page.getByRole('button', { name: /^Status:/ }).waitFor();
  await sari.settle();
  const text = () =>
    portal
      .bytes('cms/halaman/cara-mendaftar/index:content/halaman/cara-mendaftar/index.md')
      .toString();
  const head = '---\ntitle: Cara mendaftar\nsummary: Pendaftaran di balai desa.\n---\n\n';
  expect(text()).toBe(`${head}Tanya Siti di (nomor tidak dimuat).\n`);

  await sari.write(' Atau Budi, 0813-0000-2222.');
  await sari.save();
  await sari.answer('Belum tersimpan', 'Samarkan nomor');
  const masked = 'Tanya Siti di (nomor tidak dimuat). Atau Budi, (nomor tidak dimuat).';
  const form = sari.page.locator('.cms-editor-visual [contenteditable=true]');
  await expect.poll(() => form.textContent()).toBe(masked);
  expect(text()).toBe(`${head}${masked}\n`);
});

test('a desk that does not answer loses nothing', async () => {
  await openProfile(sari);
  await sari.fill('Ringkasan', 'Ditulis tanpa sinyal.');
  await sari.page.route('**/desk/v1', (route) => route.abort());
  await sari.save();
  await sari.notice('Meja redaksi tidak menjawab.');
  await sari.page.unroute('**/desk/v1');
  expect(await sari.field('Ringkasan').inputValue()).toBe('Ditulis tanpa sinyal.');
  await sari.saveAndWait();
  expect(savedDraft()).toContain('summary: Ditulis tanpa sinyal.');
});
