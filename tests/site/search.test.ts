import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { type ServedSite, serveSite } from './serve.ts';

let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let requests: string[];
/** What the browser complained about, refusals of the Content-Security-Policy among it. */
let complaints: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'id-ID' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  requests = [];
  complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
  await context.close();
});

async function search(query: string, more = ''): Promise<void> {
  await page.goto(`${site.origin}/cari/?q=${encodeURIComponent(query)}${more}`);
  await answered();
}

/** Waits until the status says how many there are. */
async function answered(): Promise<string> {
  const status = page.locator('#cari-status');
  await status.filter({ hasText: /hasil/ }).waitFor();
  return ((await status.textContent()) ?? '').trim();
}

const titles = () => page.locator('#cari-hasil h2').allInnerTexts();
const marks = async () =>
  (await page.locator('#cari-hasil mark').allInnerTexts()).map((text) => text.toLowerCase());

describe('what a reader types', () => {
  test('is found in a regional summary too', async () => {
    await search('gentenan');
    expect(await titles()).toEqual([expect.stringMatching(/^Empat kelompok ibu/)]);
  });

  test('finds pages, marks the words and says how many there are', async () => {
    await search('kesehatan');
    expect(await answered()).toMatch(/^\d+ hasil untuk “kesehatan”$/);
    expect((await marks()).some((text) => text.includes('sehat'))).toBe(true);
    expect(await page.locator('#cari-maksud').textContent()).toBe('');
  });

  test('may hold a slip: it is put right, said, and can be taken back', async () => {
    await search('kesehatan');
    const right = await titles();
    await search('kesehtan');
    expect(await titles()).toEqual(right);
    expect(await page.locator('#cari-maksud').textContent()).toBe(
      'Menampilkan hasil untuk kesehatan. Cari persis “kesehtan”',
    );
    await page.getByRole('link', { name: 'Cari persis “kesehtan”' }).click();
    expect(await answered()).toMatch(/^Tidak ada hasil untuk “kesehtan”/);
    expect(new URL(page.url()).searchParams.get('persis')).toBe('1');
  });

  test('may be an abbreviation the office lists', async () => {
    await search('pemprov');
    expect(await page.locator('#cari-maksud').textContent()).toContain(
      'Ikut dicari: pemerintah provinsi.',
    );
    expect(await marks()).toContain('pemerintah provinsi');
  });

  test('may have other affixes, and be wrapped in the words of a chat', async () => {
    await search('gimana sih cara melayani warga2 yg ngurus administrasi kependudukn');
    expect(await titles()).toContain('Pelayanan administrasi kependudukan keliling');
  });

  test('is asked for once a word is done, not by every letter', async () => {
    await page.goto(`${site.origin}/cari/`);
    await page.getByLabel('Kata yang dicari').pressSequentially('kesehatan', { delay: 60 });
    await answered();
    const words = requests.filter((url) => /\/cari\/kamus\/\w+\/k\w\.txt$/.test(url));
    expect(words.length).toBe(1);
    expect(new URL(page.url()).searchParams.get('q')).toBe('kesehatan');
  });

  test('that finds nothing is answered with ways on', async () => {
    await search('qqqqqqqq');
    expect(await answered()).toContain('pilih topik, wilayah, atau bulan di bawah ini');
    expect(await titles()).toEqual([]);
  });
});

describe('the filters', () => {
  test('count what each choice leaves, and stand in the address', async () => {
    await search('warga');
    const all = Number.parseInt(await answered(), 10);
    const kind = page.locator('select[name=jenis]');
    await page
      .locator('select[name=jenis] option[label*="("]')
      .first()
      .waitFor({ state: 'attached' });
    const labels = await kind
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).label));
    const counts = labels.slice(1).map((label) => Number(/\((\d+)\)$/.exec(label)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);

    await kind.selectOption('Pengumuman');
    await page.waitForURL(/jenis=Pengumuman/);
    await page.locator('#cari-status', { hasText: 'jenis Pengumuman' }).waitFor();
    const announced = labels.find((label) => label.startsWith('Pengumuman'));
    expect(announced).toBe(`Pengumuman (${Number.parseInt(await answered(), 10)})`);
    for (const meta of await page.locator('#cari-hasil .meta').allInnerTexts()) {
      expect(meta).toMatch(/^Pengumuman/);
    }
    await page.getByRole('link', { name: 'Hapus saringan' }).click();
    expect(Number.parseInt(await answered(), 10)).toBe(all);
  });

  test('are by kind, region, KIM, topic and year, and work without words', async () => {
    await page.goto(`${site.origin}/cari/?topik=Kesehatan`);
    expect(await answered()).toMatch(/^\d+ hasil, topik Kesehatan/);
    expect(
      await page
        .locator('#saring select')
        .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).name)),
    ).toEqual(['jenis', 'wilayah', 'kim', 'topik', 'tahun']);
  });
});

describe('the keyboard', () => {
  test('Enter searches, Esc empties, and focus goes through field, button, filters, results', async () => {
    await page.goto(`${site.origin}/cari/`);
    const field = page.getByLabel('Kata yang dicari');
    await field.fill('warga');
    await field.press('Enter');
    await answered();
    const seen: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const { activeElement: one } = document;
          return one?.closest('#cari-hasil')
            ? 'hasil'
            : one?.closest('#saring')
              ? 'saring'
              : (one?.tagName ?? '');
        }),
      );
    }
    expect([...new Set(seen)]).toEqual(['BUTTON', 'saring', 'hasil']);
    await field.focus();
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
    expect(await titles()).toEqual([]);
  });
});

test('what was searched for stays on the device and can be cleared', async () => {
  await page.goto(`${site.origin}/cari/`);
  const field = page.getByLabel('Kata yang dicari');
  await field.fill('warga');
  await field.press('Enter');
  await answered();
  await page.goto(`${site.origin}/cari/`);
  const recent = page.locator('#cari-riwayat');
  expect(await recent.getByRole('link', { name: 'warga' }).getAttribute('href')).toBe(
    '/cari/?q=warga',
  );
  await recent.getByRole('button', { name: 'Hapus riwayat pencarian' }).click();
  await recent.waitFor({ state: 'hidden' });
  await page.reload();
  expect(await recent.isVisible()).toBe(false);
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('results have no violation of access, %s at %i px', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  await search('kesehtan pemprov');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    width,
  );
});

test('without script the page offers topics, regions and the archive', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${site.origin}/cari/?q=warga`);
  for (const name of ['Topik', 'Wilayah', 'Arsip berita']) {
    expect(await still.getByRole('heading', { name, exact: true }).isVisible()).toBe(true);
  }
  expect(await still.locator('#cari-riwayat').isVisible()).toBe(false);
  await plain.close();
});
