import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../../tests/browser/chromium.ts';
import { fileOf, pagesOfKind } from '../../../tests/site/built-pages.ts';
import { serveSite } from '../../../tests/site/serve.ts';
import { say } from '../report/progress.ts';
import type { Section } from '../report/section.ts';
import { ratio, rounded, type Spread, spreadBy } from '../report/statistics.ts';
import { type Row, spreadCell } from '../report/table.ts';
import { writePlainPage } from './plain-page.ts';
import { shapedLink } from './shaped-link.ts';
import { villageLink } from './shaping.ts';
import { type Visit, visit } from './visit.ts';

/** A page and what its visitors met. */
export interface Visits {
  readonly page: string;
  readonly visits: readonly Visit[];
}

/**
 * Visits pages of a built site and a plain page made of one of its articles, in turns.
 * @param folder absolute folder of the site
 */
export async function readerSection(folder: string, runs: number): Promise<Section> {
  const article = await articleWithPhoto(folder);
  const plainFolder = await mkdtemp(join(tmpdir(), 'ukur-pembaca-'));
  const [browser, site] = await Promise.all([launchChromium(), serveSite(folder)]);
  say(`Mencoba ${article} lewat jaringan ${villageLink.kbps} kbps, ${runs} putaran.`);
  await writePlainPage(browser, `${site.origin}${article}`, plainFolder);
  const plain = await serveSite(plainFolder);
  const links = await Promise.all(
    [plain, site].map(({ origin }) => shapedLink(origin, villageLink)),
  );
  try {
    const [plainOrigin = '', siteOrigin = ''] = links.map(({ origin }) => origin);
    const pages = [
      { page: 'plain page', address: `${plainOrigin}/` },
      { page: 'article', address: `${siteOrigin}${article}` },
      { page: 'front page', address: `${siteOrigin}/` },
      { page: 'news list', address: `${siteOrigin}/berita/` },
      { page: 'search', address: `${siteOrigin}/cari/` },
    ];
    // The first round only warms up the server's compressed forms and the browser.
    const met = new Map<string, Visit[]>(pages.map(({ page }) => [page, []]));
    for (let run = 0; run <= runs; run += 1) {
      say(run === 0 ? 'Pemanasan.' : `Putaran ${run} dari ${runs}.`);
      for (const { page, address } of pages) {
        const one = await visit(browser, address);
        if (run > 0) met.get(page)?.push(one);
      }
    }
    return {
      key: 'reader',
      title: `A first visit at ${villageLink.kbps} kbps, ${villageLink.roundTrip} ms, processor 6 times slower (${runs} runs)`,
      rows: readerRows(pages.map(({ page }) => ({ page, visits: met.get(page) ?? [] }))),
      notes: [
        `x = ratio to the plain page: a hand-written file with the text and the photo of ${article}.`,
        'Times in ms: median (least-most). The link is a TCP proxy with slow start; no TLS.',
      ],
    };
  } finally {
    await Promise.all([browser.close(), ...links.map((link) => link.stop())]);
    await Promise.all([site.stop(), plain.stop()]);
    await rm(plainFolder, { recursive: true, force: true });
  }
}

/** A row for each page; the first page is the measure of the others. */
export function readerRows(pages: readonly Visits[]): Row[] {
  const times = ['fcp', 'lcp', 'loaded'] as const;
  const timesOf = (visits: readonly Visit[]) =>
    times.map((time): Spread | null => spreadBy(visits, (one) => one[time]));
  const measure = timesOf(pages[0]?.visits ?? []);
  return pages.map(({ page, visits }) => {
    const [fcp = null, lcp = null, loaded = null] = timesOf(visits);
    const cls = spreadBy(visits, (one) => one.cls);
    return {
      page,
      requests: spreadBy(visits, ({ requests }) => requests)?.median ?? null,
      bytes: spreadBy(visits, ({ bytes }) => bytes)?.median ?? null,
      'FCP x': ratio(fcp, measure[0] ?? null),
      'LCP x': ratio(lcp, measure[1] ?? null),
      'loaded x': ratio(loaded, measure[2] ?? null),
      CLS: cls && rounded(cls.median, 3),
      'FCP ms': spreadCell(fcp),
      'LCP ms': spreadCell(lcp),
      'loaded ms': spreadCell(loaded),
    };
  });
}

/** Address of the newest article that has a photo of its own. */
async function articleWithPhoto(folder: string): Promise<string> {
  for (const path of (await pagesOfKind(folder, 'berita')).reverse()) {
    const html = await readFile(fileOf(folder, path), 'utf8');
    if (/<figure[^>]*class="?photo/.test(html)) return path;
  }
  throw new Error('Tidak ada berita berfoto di situs yang diukur.');
}
