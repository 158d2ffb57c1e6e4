import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collections } from '../../src/schema/collections.ts';
import type { Correction } from '../../src/schema/types/corrections.ts';
import type { SharedData } from '../../src/schema/types/entry-fields.ts';
import { builtPage, ownEntries, wordsOf } from './own-content.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();

interface Noted extends Correction {
  readonly url: string;
  readonly title: string;
}

const entries = collections.flatMap(({ name }) =>
  ownEntries(name).map(({ url, data }) => ({ url, data: data as SharedData })),
);
/** Every correction of this portal's content, newest first. */
const noted: readonly Noted[] = entries
  .flatMap(({ url, data }) =>
    (data.corrections ?? []).map((correction) => ({ ...correction, url, title: data.title })),
  )
  .sort((a, b) => b.date.getTime() - a.date.getTime());

const kinds = { ralat: 'Ralat', 'hak-jawab': 'Hak jawab', dicabut: 'Dicabut' };

/** `28 September 2026, 15.10 WIB` */
function inWords(date: Date): string {
  const zone = { timeZone: 'Asia/Jakarta' } as const;
  const day = new Intl.DateTimeFormat('id-ID', { ...zone, dateStyle: 'long' }).format(date);
  const hour = new Intl.DateTimeFormat('id-ID', { ...zone, timeStyle: 'short' }).format(date);
  return `${day}, ${hour} WIB`;
}

/** Rows of a page of the log, in its order. */
function rowsOf(html: string) {
  return [...html.matchAll(/<li id="([^"]+)">([\s\S]*?)<\/li>/g)].map(([, id = '', row = '']) => ({
    id,
    href: /<h3[^>]*>\s*<a href="([^"]+)"/.exec(row)?.[1] ?? '',
    words: wordsOf(row),
  }));
}

test('the portal shows every kind of correction', () => {
  expect(new Set(noted.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
});

describe('the log', () => {
  const html = builtPage(folder, '/ralat/');
  const rows = rowsOf(html);

  test('has a row for each, newest first, with its kind, time, title and words', () => {
    expect(rows.map(({ words }) => words.replace(/ · (?:Berita|Pengumuman) · Contoh/, ''))).toEqual(
      noted.map(({ kind, date, title, note, by }) =>
        [kinds[kind], '·', inWords(date), title, by && `Dari ${by}.`, note]
          .filter(Boolean)
          .join(' ')
          .replace(/\s+/g, ' '),
      ),
    );
    expect(wordsOf(html)).toContain('4 ralat, 1 hak jawab, dan 1 pencabutan sejak 17 Maret 2026.');
  });

  test('each row leads to its notice, and the notice back to the row on the page of its year', () => {
    const ways = rows.map(({ id, href }) => {
      const [page = '', notice = ''] = href.split('#');
      const told = builtPage(folder, page).split(`id="${notice}"`)[1] ?? '';
      const back = /href="(\/ralat\/[^"]+)"/.exec(told)?.[1] ?? '';
      const [year = '', row = ''] = back.split('#');
      return {
        id,
        page,
        row,
        onYear: rowsOf(builtPage(folder, year)).some((one) => one.id === row),
      };
    });
    expect(ways).toEqual(
      rows.map(({ id }, index) => ({ id, page: noted[index]?.url, row: id, onYear: true })),
    );
  });

  test('is followed in three formats, said in its head', () => {
    const items = JSON.parse(readFileSync(join(folder, 'ralat/feed.json'), 'utf8')).items;
    expect(items.map((item: { title: string }) => item.title)).toEqual(
      noted.map(({ kind, title }) => `${kinds[kind]}: ${title}`),
    );
    expect(items.map((item: { id: string }) => new URL(item.id).hash.slice(1))).toEqual(
      rows.map(({ id }) => id),
    );
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
      expect(html).toContain(`href="/ralat/${file}"`);
      const text = readFileSync(join(folder, 'ralat', file), 'utf8');
      expect([file, noted.every(({ url }) => text.includes(url))]).toEqual([file, true]);
    }
  });

  test('is found from the foot of every page and from the editorial policy', () => {
    expect(builtPage(folder, '/')).toContain('href="/ralat/"');
    const [, policy = ''] = builtPage(folder, '/pedoman/').split('<main');
    expect(policy.split('</main>')[0]).toContain('href="/ralat/"');
  });
});

test('a reply is told as it was sent, says whose it is, and leads to its own entry and back', () => {
  const reply = noted.find(({ entry }) => entry !== undefined);
  const html = builtPage(folder, reply?.url ?? '');
  const [, quoted = ''] =
    /<section class="prose" id="tanggapan-[^"]+">([\s\S]*?)<\/section>/.exec(html) ?? [];
  expect(
    [...quoted.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, words = '']) => wordsOf(words)),
  ).toEqual(reply?.reply?.split('\n\n'));
  expect(wordsOf(quoted)).toContain(`Hak jawab ${reply?.by}`);
  expect(html).toContain(`<a href="${reply?.entry}"`);
  const own = builtPage(folder, reply?.entry ?? '');
  expect(own).toMatch(
    new RegExp(`Tulisan ini tanggapan ${reply?.by} atas\\s+<a href="${reply?.url}#`),
  );
});

test('a withdrawn entry keeps its title and reason, and is kept from search engines and feeds', () => {
  const withdrawn = noted.find(({ kind }) => kind === 'dicabut');
  const html = builtPage(folder, withdrawn?.url ?? '');
  const summary = entries.find(({ url }) => url === withdrawn?.url)?.data.summary ?? '?';
  expect(wordsOf(html)).toContain(`${withdrawn?.title}`);
  expect(wordsOf(html)).toContain(`${withdrawn?.note}`);
  expect(html).not.toContain(summary);
  expect(html).toContain('noindex');
  for (const file of ['rss.xml', 'sitemap.xml']) {
    expect(readFileSync(join(folder, file), 'utf8')).not.toContain(withdrawn?.url);
  }
});

test('a regional summary stands below the standfirst in its own language', () => {
  const told = entries.flatMap(({ url, data }) =>
    (data.regionalSummaries ?? []).map((summary) => ({ url, ...summary })),
  );
  expect(told.map(({ language }) => language).sort()).toEqual(['bjn', 'jv', 'nij']);
  for (const { url, language, text } of told) {
    const [, head = ''] =
      /<header>([\s\S]*?)<\/header>/.exec(builtPage(folder, url).split('<article')[1] ?? '') ?? [];
    expect(head).toContain(`<p lang="${language}">${text}</p>`);
    expect(wordsOf(head)).toContain('Bahasanya belum diperiksa penutur.');
  }
});
