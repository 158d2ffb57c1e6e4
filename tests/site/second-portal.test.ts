import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultMark } from '../../src/icons/mark.ts';
import { buildSite } from '../../src/newsroom/builds/site-build.ts';
import { readSettings } from '../../src/portal/node-settings.ts';

let root = '';
let dist = '';
let texts: { file: string; text: string }[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-kedua-'));
  dist = join(root, 'dist');
  const portalDir = join(root, 'portal');
  await cp(resolve('tests/site/second-portal'), portalDir, { recursive: true });
  await addManyArticles(portalDir);
  const env = {
    PORTAL_DIR: portalDir,
    SITE_URL: 'https://suara-teluk.example',
    BUILD_TIME: '2026-11-24T10:00:00+09:00',
  };
  expect(await buildSite({ outDir: dist, env })).toEqual({ ok: true });
  const names = await readdir(dist, { recursive: true });
  const readable = names.filter((name) =>
    /\.(html|xml|json|webmanifest|js|css|svg|txt)$|_headers$|_redirects$/.test(name),
  );
  texts = await Promise.all(
    readable.map(async (file) => ({ file, text: await readFile(join(dist, file), 'utf8') })),
  );
});

afterAll(() => rm(root, { recursive: true, force: true }));

const page = (file: string) => texts.find((text) => text.file === file)?.text ?? '';

test('nothing of the first portal is on the second', async () => {
  const first = await readSettings(resolve('.'));
  const names = [
    first.portal.name,
    first.portal.place,
    first.portal.office,
    first.portal.contact.email,
    first.portal.description,
    'Kalimantan',
    'Katingan',
    'localhost:4321',
  ];
  const found = texts.flatMap(({ file, text }) =>
    names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('its own names, colours, menus and licence are there', () => {
  const front = page('index.html');
  for (const own of [
    'Suara Teluk',
    'Kepulauan Contoh',
    'Dinas Kominfo Kepulauan Contoh',
    'CC BY-SA 4.0',
    '#123a8c',
    '#9db8f2',
    'M4 56L24 4l20 52z',
    'Kelompok',
    'Tentang kami',
  ]) {
    expect(front).toContain(own);
  }
});

test('mark and weave are its own', () => {
  expect(page('index.html')).not.toContain(defaultMark.path);
  expect(page('index.html')).toContain('html .weave{height:5px');
  expect(page('favicon.svg')).toContain('M4 56L24 4l20 52z');
  expect(page('admin/index.html')).toContain('pk-edge-garis');
});

test('times are told in its own zone', () => {
  expect(page('berita/2026/10/pasar-ikan/index.html')).toContain('06.30 WIT');
});

test('its regions have pages, down to the village', () => {
  expect(page('wilayah/ambon/nusaniwe/latuhalat/index.html')).toContain(
    'Pasar ikan buka lebih pagi',
  );
});

test('a portal without a table of its regions tells their codes and parts alone', () => {
  const facts =
    /<dl class="facts-row">.*?<\/dl>/s.exec(page('wilayah/ambon/index.html'))?.[0] ?? '';
  expect([...facts.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, label]) => label)).toEqual([
    'Kode wilayah',
    'Kecamatan',
    'Desa dan kelurahan',
    'KIM di portal',
  ]);
});

test('addresses that leave the site carry its own host', () => {
  expect(page('rss.xml')).toContain('https://suara-teluk.example/berita/2026/10/pasar-ikan/');
});

test('a busy village leads to an archive that has everything', () => {
  const village = 'wilayah/ambon/nusaniwe/latuhalat/';
  expect(page(`${village}index.html`)).toContain(`href="/${village}arsip/2025/"`);
  const archive = page(`${village}arsip/2025/index.html`);
  for (let number = 1; number <= busy; number += 1) {
    expect(archive).toContain(`Kabar nomor ${number}<`);
  }
});

/** More articles from one village than its page shows. */
const busy = 24;

async function addManyArticles(portalDir: string): Promise<void> {
  const text = await readFile(
    join(portalDir, 'content/berita/2026/10/pasar-ikan/index.md'),
    'utf8',
  );
  for (let number = 1; number <= busy; number += 1) {
    const month = String(1 + (number % 12)).padStart(2, '0');
    const folder = join(portalDir, 'content/berita/2025', month, `kabar-${number}`);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.md'),
      text
        .replace(/^title: .*$/m, `title: Kabar nomor ${number}`)
        .replace(/^date: .*$/m, `date: 2025-${month}-05T06:30:00+09:00`),
    );
  }
}

/** The strip above a page, its spaces as one. */
const strip = (file: string) =>
  /<aside class="alarm"[\s\S]*?<\/aside>/.exec(page(file))?.[0].replace(/\s+/g, ' ') ?? '';

test.each([
  'index.html',
  'wilayah/ambon/index.html',
  'wilayah/ambon/mading/index.html',
  'kim/suara-teluk/index.html',
  'kim/suara-teluk/mading/index.html',
])('%s warns of the newest danger of its region and tells how many others there are', (file) => {
  expect(strip(file)).toContain('data-until="2026-11-24T21:00:00.000Z"');
  expect(strip(file)).toContain('Berlaku sampai 25 November 2026, 06.00 WIT');
  expect(strip(file)).toContain('Ombak tinggi di Teluk Ambon');
  expect(strip(file)).toContain('<a href="/pengumuman/#serta-merta">Baca ini dan 1 informasi lain');
  expect(page(file).indexOf('class="alarm"')).toBeLessThan(page(file).indexOf('class="weave"'));
});

test.each([
  'berita/index.html',
  'cari/index.html',
  '404.html',
  'literasi/menyaring-kabar/index.html',
])('%s, of no region, warns of what concerns the whole portal', (file) => {
  expect(strip(file)).toContain('Gempa terasa di seluruh provinsi');
  expect(strip(file)).toContain(
    '<a href="/pengumuman/2026/11/gempa-terasa/">Baca selengkapnya</a>',
  );
});

test('the page of a danger tells of the others alone, and a past one warns nowhere', () => {
  const own = strip('pengumuman/2026/11/ombak-tinggi/index.html');
  expect(own).toContain('Gempa terasa');
  expect(own).not.toContain('Ombak tinggi');
  const past = texts.filter(({ file }) => strip(file).includes('Angin kencang'));
  expect(past.map(({ file }) => file)).toEqual([]);
  expect(page('pengumuman/index.html')).toContain('id="serta-merta"');
});
