import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/schema/front-matter.ts';
import { fileOf } from './built-pages.ts';
import { unknownTerms } from './schema-org.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();

interface Sample {
  readonly url: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly history: readonly Readonly<Record<string, string>>[];
}

let samples: Sample[];
let board: string;

beforeAll(async () => {
  const content = resolve('content/aspirasi');
  const files = (await readdir(content, { recursive: true })).filter((path) =>
    path.endsWith('index.md'),
  );
  samples = await Promise.all(
    files.map(async (path) => {
      const { data } = parseFrontMatter(await readFile(join(content, path), 'utf8'));
      const history = (data['history'] ?? []) as Sample['history'];
      return { url: `/aspirasi/${path.replace('index.md', '')}`, data, history };
    }),
  );
  board = await page('/aspirasi/');
});

function page(path: string): Promise<string> {
  return readFile(fileOf(folder, path), 'utf8');
}

/** What a reader sees of a piece of a page. */
function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0|\s/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** The rows of a board, as they read. */
function rowsOf(html: string): string[] {
  return [...html.matchAll(/<li class="wish">(.*?)<\/li>/gs)].map(([, row = '']) => words(row));
}

/** The day the board says it was counted on. */
function today(): string {
  const months =
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember';
  const [, day = '', month = '', year = ''] =
    /Keadaan (\d+) (\w+) (\d{4})\./.exec(words(board)) ?? [];
  const number = months.split(' ').indexOf(month) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysOf({ data, history }: Sample): number {
  const answer = history.find(({ status = '' }) => /^(dijawab|selesai|ditolak)$/.test(status));
  const from = String(data['date']).slice(0, 10);
  return (Date.parse(answer?.['date'] ?? today()) - Date.parse(from)) / 86_400_000;
}

function isAnswered({ history }: Sample): boolean {
  return history.some(({ status }) => status !== 'diteruskan');
}

test('there are samples in every state', () => {
  const states = samples.map(({ history }) => history.at(-1)?.['status'] ?? 'diterima');
  expect([...new Set(states)].sort()).toEqual([
    ...['dijawab', 'diterima', 'diteruskan', 'ditolak', 'selesai'],
  ]);
});

describe('the board', () => {
  test('has a row for each aspiration with number, days, title and state', () => {
    const rows = rowsOf(board);
    expect(rows).toHaveLength(samples.length);
    for (const sample of samples) {
      const { data, history } = sample;
      const row = rows.find((one) => one.startsWith(String(data['number']))) ?? '';
      const lapor = data['lapor'] === undefined ? '' : `LAPOR! ${data['lapor']} `;
      const waits = isAnswered(sample) ? 'sampai dijawab' : 'menunggu';
      expect(row).toContain(
        `${data['number']} ${lapor}${daysOf(sample)} hari ${waits} ${data['title']}`,
      );
      const state = history.at(-1)?.['status'] ?? 'diterima';
      expect(row).toMatch(new RegExp(` ${state.charAt(0).toUpperCase()}${state.slice(1)}\\b`));
    }
  });

  test('puts the longest wait first, and says what it comes to', () => {
    const waiting = samples.filter((sample) => !isAnswered(sample));
    const longest = waiting.toSorted((a, b) => daysOf(b) - daysOf(a));
    const numbers = rowsOf(board).map((row) => row.slice(0, 10));
    expect(numbers.slice(0, waiting.length)).toEqual(longest.map(({ data }) => data['number']));
    expect(words(board)).toContain(`Menunggu ${waiting.length} Dijawab bulan ini `);
  });

  test('leads to the record of each office and each kabupaten', () => {
    const offices = [...new Set(samples.flatMap(({ data }) => data['addressee'] ?? []))].sort();
    const linked = [...board.matchAll(/href="\/aspirasi\/kantor\/([^/]+)\/"/g)].map(
      ([, slug]) => slug,
    );
    expect(linked.sort()).toEqual(offices);
    expect(board).toContain('href="/aspirasi/wilayah/katingan/"');
  });

  test('the front page shows four rows of it', async () => {
    const front = await page('/');
    expect(rowsOf(front)).toHaveLength(4);
    expect(front).toContain('<a href="/aspirasi/">Semua aspirasi</a>');
  });
});

test('the page of an office is its record', async () => {
  const html = await page('/aspirasi/kantor/dinas-pu-katingan/');
  expect(words(html)).toContain('Menunggu 1 Dijawab 1 dari 2 Selesai 1 Median lama jawaban 8 hari');
  expect(html).toContain('<a href="mailto:pu.katingan@example.org">pu.katingan@example.org</a>');
  expect(rowsOf(html).map((row) => row.slice(0, 10))).toEqual(['A-2026-027', 'A-2025-018']);
});

test('the page of a kabupaten has those from there alone', async () => {
  const html = await page('/aspirasi/wilayah/katingan/');
  expect(html).toContain('<h1>Aspirasi dari Kabupaten Katingan</h1>');
  const own = samples.filter(({ data }) => String(data['region']).startsWith('62.06'));
  expect(rowsOf(html)).toHaveLength(own.length);
});

describe('an aspiration', () => {
  const url = '/aspirasi/2025/12/titian-menuju-sekolah-lapuk/';
  let html: string;
  beforeAll(async () => {
    html = await page(url);
  });

  test('tells its way in order, each step with its day, the answer as it was given', () => {
    const [, steps = ''] = /<ol class="links steps">(.*?)<\/ol>/s.exec(html) ?? [];
    const told = [...steps.matchAll(/<li>(.*?)<\/li>/gs)].map(([, step = '']) => words(step));
    expect(told).toEqual([
      'Diterima KIM, 9 Desember 2025',
      'Diteruskan , 11 Desember 2025 Dikirim ke SP4N-LAPOR! bersama tiga foto titian.',
      'Dijawab oleh Bidang Cipta Karya, 17 Desember 2025 Petugas telah memeriksa titian pada 15 Desember. Enam papan dan empat tiang diganti dari anggaran pemeliharaan. Pekerjaan dimulai 12 Januari 2026 dan selesai dalam dua pekan.',
      'Selesai oleh Bidang Cipta Karya, 28 Januari 2026 Enam papan dan empat tiang sudah diganti. KIM memeriksanya bersama kepala dusun pada hari yang sama.',
    ]);
  });

  test('names the office, the wait and what SP4N-LAPOR! is', () => {
    expect(html).toContain('<a href="/aspirasi/kantor/dinas-pu-katingan/">');
    expect(words(html)).toContain('Lama sampai dijawab 8 hari');
    expect(words(html)).toContain('Aspirasi ini tercatat di SP4N-LAPOR! dengan nomor 7109926.');
    expect(words(html)).toContain(
      'SMS ke 1708, diteruskan kepada instansi yang berwenang dalam tiga hari kerja, dan ditindaklanjuti dalam lima hari kerja.',
    );
  });

  test('is a message to an office in the words of schema.org', () => {
    const things = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']) => JSON.parse(json),
    );
    const thing = things.find((one) => one['@type'] === 'Message');
    expect(thing).toMatchObject({
      name: 'Titian menuju sekolah lapuk',
      identifier: ['A-2025-018', 'LAPOR! 7109926'],
      creativeWorkStatus: 'Selesai',
      dateReceived: '2025-12-09T03:00:00.000Z',
      dateSent: '2025-12-11',
      recipient: {
        '@type': 'GovernmentOrganization',
        name: 'Dinas Pekerjaan Umum Kabupaten Katingan (contoh)',
        email: 'pu.katingan@example.org',
      },
      comment: [{ '@type': 'Comment', dateCreated: '2025-12-17' }],
    });
    expect(unknownTerms(thing)).toEqual([]);
  });

  test('that waits says until which day its days are counted', async () => {
    const waiting = samples.find(({ data }) => data['number'] === 'A-2026-042');
    const text = words(await page(waiting?.url ?? ''));
    expect(text).toMatch(/Lama menunggu \d+ hari menunggu sampai \d+ \w+ 2026/);
    expect(text).toContain('Kantor yang dituju Dinas Perhubungan Kabupaten Katingan (contoh)');
    expect(text).toContain('Aspirasi ini belum dikirim ke SP4N-LAPOR!.');
  });
});

test('search engines find the boards', async () => {
  const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  for (const path of ['', 'kantor/dinas-pu-katingan/', 'wilayah/katingan/']) {
    expect(sitemap).toContain(`/aspirasi/${path}</loc>`);
  }
});
