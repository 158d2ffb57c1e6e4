import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/feeds/formats.ts';
import { fileOf } from './built-pages.ts';
import { unknownTerms } from './schema-org.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();
const url = '/cek-fakta/2026/11/pasar-subuh-tetap-buka/';
const noteUrl = '/pantauan/2026/09/angka-titik-panas/';

const read = (path: string) => readFile(fileOf(folder, path), 'utf8');

/** The words of a page in reading order. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function thingOf(html: string, type: string): Record<string, unknown> | undefined {
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return [...scripts]
    .map(([, json = '']) => JSON.parse(json))
    .find((thing) => thing['@type'] === type);
}

describe('a fact check', () => {
  let html = '';
  beforeAll(async () => {
    html = await read(url);
  });

  test('opens with the verdict, then says finding, claim, findings, steps, evidence and reply', () => {
    const order = [
      ...['Klaim salah', 'Pasar subuh tetap buka setiap Sabtu', 'Pengelola pasar tidak pernah'],
      ...['Klaim yang beredar', 'PENGUMUMAN. Mulai Sabtu ini', 'Konten palsu'],
      ...['WhatsApp, Kabar lisan', 'Dua grup warga', '19 Nov 2026', 'Temuan', 'BUNTOK.'],
      ...['Cara memeriksa', 'Mencari pesan paling awal', 'Bukti', 'Papan pengumuman pasar'],
      ...['Salinan arsip bukti 3', 'Balasan siap tempel', 'Terima kasih sudah mengabari'],
      'Kirim balasan ke WhatsApp',
    ];
    const story = wordsOf(html.slice(html.indexOf('<header>'), html.lastIndexOf('Terkait')));
    let from = 0;
    const missing = order.filter((words) => {
      const at = story.indexOf(words, from);
      from = at === -1 ? from : at + words.length;
      return at === -1;
    });
    expect(missing).toEqual([]);
  });

  test('offers a reply that ends with the address, and sends the very same text', () => {
    const [, shown = ''] = /id="balasan"[^>]*>([^<]+)</.exec(html) ?? [];
    const [, sent = ''] = /href="https:\/\/wa\.me\/\?text=(Terima[^"]+)"/.exec(html) ?? [];
    expect(decodeURIComponent(sent)).toBe(shown.trim());
    expect(shown.trim().split('\n').at(-1)).toMatch(new RegExp(`^https?://[^/]+${url}$`));
  });

  test('is a ClaimReview with its rating', () => {
    const thing = thingOf(html, 'ClaimReview');
    const claim = expect.stringMatching(/^PENGUMUMAN\. Mulai Sabtu ini pasar subuh DITUTUP/);
    expect(thing).toMatchObject({
      name: 'Pasar subuh tetap buka setiap Sabtu',
      url: expect.stringMatching(`${url}$`),
      claimReviewed: claim,
      itemReviewed: {
        '@type': 'Claim',
        text: claim,
        firstAppearance: { '@type': 'CreativeWork', datePublished: '2026-11-19' },
      },
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'Salah',
        ratingValue: 1,
        bestRating: 5,
        worstRating: 1,
      },
    });
    expect(unknownTerms(thing)).toEqual([]);
  });

  test('that nothing could prove has no number', async () => {
    const open = await read('/cek-fakta/2026/08/air-sumur-bor-masih-diuji/');
    expect(thingOf(open, 'ClaimReview')?.['reviewRating']).toEqual({
      '@type': 'Rating',
      alternateName: 'Belum terbukti',
    });
  });

  test('is shared with the verdict before the claim', () => {
    expect(html).toMatch(
      /property="og:image:alt" content="Klaim salah: “PENGUMUMAN\. Mulai Sabtu ini/,
    );
    expect(html).toMatch(/property="og:title" content="Pasar subuh tetap buka setiap Sabtu"/);
  });

  test('never stands in a list without its verdict', async () => {
    for (const path of ['/', '/cek-fakta/', '/cek-fakta/2026/11/', '/kim/kim-contoh-barito/']) {
      const list = await read(path);
      const row =
        list
          .slice(0, list.indexOf(`href="${url}"`))
          .split('<li')
          .at(-1) ?? '';
      expect([path, wordsOf(`<li${row}>`)]).toEqual([path, expect.stringContaining('Klaim salah')]);
    }
  });

  test('is a choice in the search, found by what it says', async () => {
    expect(await read('/cari/')).toContain('<option value="Cek fakta">Cek fakta</option>');
    expect(html).toContain(
      'data-pagefind-meta="tempat:Barito Selatan · Klaim salah · Konten palsu"',
    );
  });
});

describe('a media note', () => {
  test('names what it follows and leads there', async () => {
    const html = await read(noteUrl);
    expect(html).toMatch(
      /<a href="https:\/\/kabar-gambut\.example\/2026\/09\/titik-panas" rel="noopener noreferrer external">\s*Ratusan titik panas terdeteksi dalam sehari\s*<\/a>/,
    );
    const words = wordsOf(html);
    for (const said of ['Kabar Gambut Contoh', '13 Sep 2026', 'Catatan diskusi', 'Tindak lanjut']) {
      expect(words).toContain(said);
    }
    expect(thingOf(html, 'Article')).toMatchObject({
      headline: 'Angka titik panas tidak sama dengan jumlah kebakaran',
      citation: {
        '@type': 'Article',
        headline: 'Ratusan titik panas terdeteksi dalam sehari',
        url: 'https://kabar-gambut.example/2026/09/titik-panas',
        datePublished: '2026-09-13',
        publisher: { '@type': 'Organization', name: 'Kabar Gambut Contoh' },
      },
    });
  });

  test('stands in its list as outlet, day, headline and what we noted', async () => {
    const list = await read('/pantauan/');
    const row = list.split('<li').find((one) => one.includes(noteUrl)) ?? '';
    expect(wordsOf(`<li${row}`).trim()).toMatch(
      /^Kabar Gambut Contoh · 13 Sep 2026 · Contoh “Ratusan titik panas terdeteksi dalam sehari” Catatan kami: Judulnya membuat/,
    );
  });
});

test.each(
  ['/cek-fakta/', '/pantauan/'].flatMap((place) => feedFormats.map(({ file }) => place + file)),
)('%s can be followed', async (path) => {
  const link = path.startsWith('/pantauan/') ? noteUrl : url;
  expect(await read(path)).toContain(link);
});
