import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../src/schema/collections.ts';
import { withdrawalIn } from '../../src/schema/types/corrections.ts';
import type { SharedData } from '../../src/schema/types/entry-fields.ts';
import { launchChromium } from '../browser/chromium.ts';
import { pagesOfKind } from './built-pages.ts';
import { buildMoment, builtPage, ownEntries, wordsOf } from './own-content.ts';
import { builtFolder, serveSite } from './serve.ts';

const folder = builtFolder();
const now = buildMoment(folder);
const zone = 'Asia/Jakarta';

interface Done {
  readonly type: string;
  readonly url: string;
  readonly month: string;
  readonly data: SharedData;
}

/** What content says was done, told without the code under test. */
const done: readonly Done[] = collections.flatMap(({ name }) =>
  ownEntries(name).flatMap(({ url, data }: { url: string; data: SharedData }) => {
    const { date } = data;
    if (!date || date > now || withdrawalIn(data.corrections ?? [])) return [];
    const day = date.toLocaleDateString('sv-SE', { timeZone: zone });
    return [{ type: name, url, month: day.slice(0, 7), data }];
  }),
);
const thisMonth = now.toLocaleDateString('sv-SE', { timeZone: zone }).slice(0, 7);
const [year = 0, month = 0] = thisMonth.split('-').map(Number);
const firstMonth = `${month === 12 ? year : year - 1}-${String((month % 12) + 1).padStart(2, '0')}`;
const recent = done.filter((one) => one.month >= firstMonth);

type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file by the names in its first line. */
function csvRows(name: string): Row[] {
  const text = readFileSync(join(folder, 'statistik', name), 'utf8');
  const lines = text.match(/(?:"(?:[^"]|"")*"|[^"\r])+?\r\n/g) ?? [];
  const [names = [], ...rows] = lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,\r]*)(?:,|\r\n)/g)].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    ),
  );
  return rows.map((row) => Object.fromEntries(names.map((key, at) => [key, row[at] ?? ''])));
}

function sum(values: readonly (string | number | undefined)[]): number {
  return values.reduce<number>((all, value) => all + Number(value), 0);
}

/** The tables of a page by the start of their captions: the words of every cell. */
function tableOf(html: string, caption: string): string[][] {
  const table = [...html.matchAll(/<table>(.*?)<\/table>/gs)]
    .map(([, inner = '']) => inner)
    .find((inner) =>
      wordsOf(/<caption>(.*?)<\/caption>/s.exec(inner)?.[1] ?? '').startsWith(caption),
    );
  return [...(table ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => wordsOf(cell)),
  );
}

const page = builtPage(folder, '/statistik/');

describe('the numbers are those of content', () => {
  test('in the files', () => {
    const rows = csvRows('kegiatan.csv');
    const json = JSON.parse(readFileSync(join(folder, 'statistik/statistik.json'), 'utf8'));
    expect(sum(rows.map(({ tulisan }) => tulisan))).toBe(done.length);
    expect(json).toMatchObject({ zona_waktu: zone, kim: { length: ownEntries('kim').length } });
    const asText = (row: object) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')]));
    expect(json.kegiatan.map(asText)).toEqual(rows);
    expect(json.kim.map(asText)).toEqual(csvRows('kim.csv'));
  });

  test.each([
    ['Tulisan tiap bulan menurut jenis', () => done],
    ['Tulisan tiap bulan menurut bagian ADINDA', () => done],
    ['Tulisan dua belas bulan terakhir menurut kabupaten', () => recent],
    ['Tulisan dua belas bulan terakhir menurut KIM', () => recent],
  ])('in the table "%s", whose rows add up', (caption, counted) => {
    const [, ...rows] = tableOf(page, caption);
    const last = rows.pop() ?? [];
    expect(last.slice(0, 2)).toEqual(['Jumlah', String(counted().length)]);
    for (let column = 1; column < last.length; column += 1) {
      expect(sum(rows.map((row) => row[column]))).toBe(Number(last[column]));
    }
  });

  test('of each type, part, month and KIM', () => {
    const [head = [], newest = []] = tableOf(page, 'Tulisan tiap bulan menurut jenis');
    const inMonth = done.filter((one) => one.month === thisMonth);
    expect(newest.slice(1)).toEqual([
      String(inMonth.length),
      ...head.slice(2).map((label) => {
        const type = collections.find((one) => one.label === label);
        return String(inMonth.filter((one) => one.type === type?.name).length);
      }),
    ]);
    const [parts = [], ...months] = tableOf(page, 'Tulisan tiap bulan menurut bagian ADINDA');
    for (const [column, label] of parts.entries()) {
      if (column < 2 || label === 'Tanpa tanda') continue;
      const marked = done.filter(({ data }) =>
        data.adinda?.some((part) => part === label.toLowerCase()),
      );
      expect({ label, count: months.at(-1)?.[column] }).toEqual({
        label,
        count: String(marked.length),
      });
    }
    const [, ...kims] = tableOf(page, 'Tulisan dua belas bulan terakhir menurut KIM');
    for (const { url, data } of ownEntries('kim')) {
      const own = recent.filter((one) => `/kim/${one.data.kim}/` === url);
      const row = kims.find(([name]) => name === data.title);
      expect([row?.[0], row?.[1]]).toEqual([data.title, String(own.length)]);
    }
  });

  test('and the page says what they are of, without a script', () => {
    const samples = done.filter(({ data }) => data.sample).length;
    expect(wordsOf(page)).toContain(`${samples} dari ${done.length} tulisan berupa contoh.`);
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/);
    for (const svg of page.match(/<svg[^>]*>/g) ?? []) expect(svg).toContain('aria-hidden="true"');
  });
});

describe('a KIM', () => {
  const standings = csvRows('kim.csv');
  const directory = builtPage(folder, '/kim/');

  test('is silent or active by the rule of the directory, on every page alike', () => {
    expect(wordsOf(directory)).toContain('KIM disebut diam bila tiga bulan tanpa kabar.');
    expect(standings.map(({ keadaan }) => keadaan)).toContain('diam');
    const limit = new Date(now);
    limit.setUTCMonth(limit.getUTCMonth() - 3);
    for (const {
      kim,
      nama_kim: name = '',
      keadaan: state,
      kabar_terakhir: last = '',
    } of standings) {
      expect(state).toBe(new Date(last) > limit ? 'aktif' : 'diam');
      const since = new Date(last).toLocaleDateString('id-ID', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      const told = state === 'diam' ? `Belum ada kabar sejak ${since}.` : 'Aktif, kabar terakhir';
      const items = directory.match(/<li>.*?<\/li>/gs) ?? [];
      const item = items.find((one) => one.includes(`href="/kim/${kim}/"`)) ?? '';
      expect({ name, item: wordsOf(item) }).toEqual({ name, item: expect.stringContaining(told) });
      const own = wordsOf(builtPage(folder, `/kim/${kim}/`));
      expect(own).toContain(state === 'diam' ? told : 'kabar sejak');
    }
  });
});

/** The quarter of a month, as reports are named by it. */
function quarterOf(name: string): string {
  return `${name.slice(0, 4)}-${Math.ceil(Number(name.slice(5)) / 3)}`;
}

function reportPath({ month: of, data }: Done): string {
  return `/kim/${data.kim}/laporan/${quarterOf(of)}/`;
}

describe('a quarterly report', () => {
  let paths: string[];
  beforeAll(async () => {
    paths = await pagesOfKind(folder, 'laporan');
  });

  test('is there for each KIM and each of four quarters with something to tell', () => {
    const current = quarterOf(thisMonth);
    const last = [0, 1, 2, 3].map((back) => {
      const at = Number(current.slice(0, 4)) * 4 + Number(current.slice(5)) - 1 - back;
      return `${Math.floor(at / 4)}-${(at % 4) + 1}`;
    });
    const written = done.filter((one) => one.data.kim && last.includes(quarterOf(one.month)));
    expect(paths).toEqual(expect.arrayContaining(written.map(reportPath)));
    expect(last).toEqual(
      expect.arrayContaining([...new Set(paths.map((path) => path.split('/').at(-2)))]),
    );
  });

  test('tells nothing of what was withdrawn', () => {
    const withdrawn = ownEntries('berita').filter(({ data }) =>
      withdrawalIn(data.corrections ?? []),
    );
    expect(withdrawn.length).toBeGreaterThan(0);
    const told = paths.filter((path) =>
      withdrawn.some(({ url }) => builtPage(folder, path).includes(`href="${url}"`)),
    );
    expect(told).toEqual([]);
  });

  test('lists everything a KIM published in it once, and who signs', () => {
    const [path = ''] = paths
      .filter((one) => one.startsWith('/kim/'))
      .sort()
      .reverse();
    const html = builtPage(folder, path);
    const own = done.filter((one) => reportPath(one) === path);
    for (const { url } of own) expect(html.split(`href="${url}"`)).toHaveLength(2);
    if (own.length > 0) {
      const sums = tableOf(html, 'Tulisan yang terbit').at(-1);
      expect(sums?.slice(0, 2)).toEqual(['Jumlah', String(own.length)]);
    }
    const kim = ownEntries('kim').find(({ url }) => path.startsWith(url))?.data;
    const words = wordsOf(html);
    expect(words).toContain(`Surat keputusan ${kim?.decree?.number}, `);
    for (const { role, name } of kim?.officers ?? []) expect(words).toContain(`${role} ${name}`);
    expect(words).toMatch(/Mengetahui, (Lurah|Kepala Desa) /);
    expect(words).toContain(`Ketua ${kim?.title} ${kim?.officers[0]?.name}`);
  });

  test('prints on at most two sheets of A4', async () => {
    const site = await serveSite();
    const browser = await launchChromium();
    try {
      const tab = await browser.newPage();
      const byLength = (kind: string) =>
        paths
          .filter((path) => path.startsWith(kind))
          .toSorted((a, b) => builtPage(folder, a).length - builtPage(folder, b).length)
          .at(-1) ?? '';
      for (const path of [byLength('/kim/'), byLength('/wilayah/')]) {
        await tab.goto(site.origin + path);
        const text = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
        const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
        const millimetres = [width, height].map((points) =>
          Math.round((Number(points) / 72) * 25.4),
        );
        const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
        expect({ path, pages: pages <= 2, millimetres }).toEqual({
          path,
          pages: true,
          millimetres: [210, 297],
        });
      }
    } finally {
      await browser.close();
      await site.stop();
    }
  });
});
