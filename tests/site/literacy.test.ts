import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { levels, pillars } from '../../src/schema/types/lesson.ts';
import { launchChromium } from '../browser/chromium.ts';
import { fileOf, pagesOfKind } from './built-pages.ts';
import { unknownTerms } from './schema-org.ts';
import { type ServedSite, serveSite } from './serve.ts';

const url = '/modul/mengunci-akun-dan-mengenali-tipuan/';
const lessonUrl = '/literasi/mengenali-tautan-dan-penawaran-palsu/';

let site: ServedSite;
let browser: Browser;
let modules: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchChromium()]);
  modules = await pagesOfKind(site.folder, 'modul');
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const read = (path: string) => readFile(fileOf(site.folder, path), 'utf8');

/** The words of a page in reading order. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Where `Berikutnya` leads from a page. */
async function nextOf(path: string): Promise<string | undefined> {
  const html = await read(path);
  const [, rest = ''] = html.split('<b>Berikutnya</b>');
  return /<a href="([^"]+)"/.exec(rest)?.[1];
}

test('the ladder has a module for every pillar and level, the easier above, lessons in their order', async () => {
  const html = await read('/literasi/');
  const columns = html
    .split('<section id=')
    .slice(1)
    .map((column) => [...column.matchAll(/<b>(Dasar|Menengah)<\/b>/g)].map(([, level]) => level));
  expect(columns).toEqual(pillars.map(() => levels.map(({ label }) => label)));
  expect(modules).toHaveLength(pillars.length * levels.length);
  const links = [...html.matchAll(/<a href="(\/(?:modul|literasi)\/[^"]+)"/g)].map(([, to]) => to);
  const at = links.indexOf(url);
  expect(links.slice(at, at + 3)).toEqual([
    url,
    '/literasi/menjaga-kata-sandi-dan-kode-otp/',
    lessonUrl,
  ]);
});

test('going on from the first module passes every module once, and ends', async () => {
  const passed: string[] = [];
  const html = await read('/literasi/');
  let at = /<a href="(\/modul\/[^"]+)"/.exec(html)?.[1];
  while (at !== undefined && !passed.includes(at)) {
    passed.push(at);
    at = await nextOf(at);
  }
  expect(at).toBeUndefined();
  expect(passed.toSorted()).toEqual(modules);
});

test('a lesson names its module, what a meeting needs, the lesson before and the module after', async () => {
  const html = await read(lessonUrl);
  const words = wordsOf(html);
  expect(words).toContain('Pelajaran 2 dari 2 dalam modul Mengunci akun dan mengenali tipuan');
  expect(words).toContain('Kelompok 6 sampai 20 orang, bekerja berdua dan bertiga');
  expect(html).toMatch(new RegExp(`<a class="button" href="${url}pemandu/">`));
  expect(html.split('<b>Sebelumnya</b>')[1]).toMatch(
    /href="\/literasi\/menjaga-kata-sandi-dan-kode-otp\/"/,
  );
  expect(await nextOf(lessonUrl)).toBe('/modul/menjaga-data-warga-dan-anak/');
});

test('a module says goals, lessons, exercises and quiz, and is a Course to search engines', async () => {
  const html = await read(url);
  const words = wordsOf(html.slice(html.indexOf('class="prose"')));
  const order = ['Tujuan', 'Pelajaran', 'Latihan', 'Kuis', 'Berikutnya', 'Sumber'];
  const places = order.map((word) => words.indexOf(` ${word} `));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  const things = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  const course = [...things]
    .map(([, json = '']) => JSON.parse(json))
    .find((thing) => thing['@type'] === 'Course');
  expect(course).toMatchObject({
    name: 'Mengunci akun dan mengenali tipuan',
    educationalLevel: 'Dasar',
    about: 'Aman: Melindungi diri, data, dan keluarga',
    timeRequired: 'PT120M',
    hasPart: [
      {
        '@type': 'LearningResource',
        url: expect.stringMatching(/menjaga-kata-sandi-dan-kode-otp\/$/),
      },
      { '@type': 'LearningResource', url: expect.stringMatching(`${lessonUrl}$`) },
      { '@type': 'Quiz', url: expect.stringMatching(`${url}#kuis$`) },
    ],
  });
  expect(unknownTerms(course)).toEqual([]);
});

describe('a quiz', () => {
  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(site.origin + url);
    return page;
  };
  const choose = (page: Page, question: number, answer: string) =>
    page.locator('.quiz li').nth(question).getByText(answer, { exact: true }).click();

  test('answers without script: one answer of each question is right, and each says why', async () => {
    const page = await open(false);
    await choose(page, 0, 'Petugas bank yang menelepon');
    await choose(page, 0, 'Tidak seorang pun');
    expect(await page.locator('.quiz details[open] p').allTextContents()).toEqual([
      expect.stringMatching(/Tepat\.\s+Setiap orang yang memintanya/),
    ]);
    expect(await page.locator('.score').isVisible()).toBe(false);
    for (const path of modules) {
      const questions = (await read(path)).split('<details').join('\n<details').split('<li> <h3>');
      for (const question of questions.slice(1)) {
        const said = question.match(/<b>(?:Tepat|Belum tepat)\.<\/b> \S+/g) ?? [];
        expect(said.length, path).toBeGreaterThan(1);
        expect(
          said.filter((words) => words.startsWith('<b>Tepat')),
          path,
        ).toHaveLength(1);
      }
    }
    await page.context().close();
  });

  test('counts first answers with script, keeps the score on the device, and forgets it when told', async () => {
    const page = await open(true);
    const score = page.locator('.score [role=status]');
    expect(await score.isVisible()).toBe(false);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await choose(page, 0, 'Petugas bank yang menelepon');
    await choose(page, 0, 'Tidak seorang pun');
    await choose(page, 1, 'Empat kata yang tidak berhubungan, sedikitnya 15 huruf');
    await expect.poll(() => score.textContent()).toBe('1 dari 5 tepat, 3 soal belum dijawab.');
    expect(sent).toEqual([]);
    await page.reload();
    expect(await score.textContent()).toBe('1 dari 5 tepat, 3 soal belum dijawab.');
    await choose(page, 2, 'klaim-cepat.example');
    await choose(page, 3, 'Uang Anda dijamin kembali');
    await choose(page, 4, 'Menunggu, siapa tahu barangnya datang');
    await expect.poll(() => score.textContent()).toBe('2 dari 5 tepat.');
    await page.getByRole('button', { name: 'Hapus skor' }).click();
    expect(await score.isVisible()).toBe(false);
    expect(await page.locator('.quiz details[open]').count()).toBe(0);
    await page.reload();
    expect(await score.isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });
});

test('a sheet for facilitators is one or two pages of A4, however much its module says', async () => {
  const page = await browser.newPage();
  const sheets = await pagesOfKind(site.folder, 'lembar pemandu');
  expect(sheets).toEqual(modules.map((path) => `${path}pemandu/`));
  const lengths = new Map(
    await Promise.all(sheets.map(async (path) => [path, (await read(path)).length] as const)),
  );
  const longest = sheets.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0));
  for (const path of longest.slice(0, 3)) {
    await page.goto(site.origin + path);
    const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    expect({
      path,
      fits: pages >= 1 && pages <= 2,
      millimetres: [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
    }).toEqual({ path, fits: true, millimetres: [210, 297] });
  }
  await page.close();
});

test('a sheet has the plan by the minute, every answer, and room to count and sign, but no names', async () => {
  const words = wordsOf(await read(`${url}pemandu/`));
  for (const said of [
    'Lembar pemandu · Aman, dasar',
    '120 menit · 6 sampai 20 orang',
    '25–45 Latihan Telepon dari "bank".',
    'Jawaban c. Setiap orang yang memintanya',
    'Perempuan Laki-laki Penyandang disabilitas Di bawah 18 tahun',
    'Tidak perlu daftar nama, NIK, atau nomor telepon.',
    'Ketua KIM, tanda tangan dan nama',
  ]) {
    expect(words.replaceAll('&quot;', '"')).toContain(said);
  }
});
