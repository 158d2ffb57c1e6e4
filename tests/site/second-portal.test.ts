import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../../src/portal/node-settings.ts';

const portalDir = resolve('tests/site/second-portal');
let dist = '';
let texts: { file: string; text: string }[] = [];

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'portal-kedua-'));
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', dist], {
    env: {
      ...process.env,
      PORTAL_DIR: portalDir,
      SITE_URL: 'https://suara-teluk.example',
      BUILD_TIME: '2026-11-24T10:00:00+09:00',
      NODE_ENV: 'production',
    },
    maxBuffer: 1e8,
  });
  const names = await readdir(dist, { recursive: true });
  const readable = names.filter((name) =>
    /\.(html|xml|json|webmanifest|js|css|svg|txt)$|_headers$|_redirects$/.test(name),
  );
  texts = await Promise.all(
    readable.map(async (file) => ({ file, text: await readFile(join(dist, file), 'utf8') })),
  );
});

afterAll(() => rm(dist, { recursive: true, force: true }));

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
    'Kelompok',
    'Tentang kami',
  ]) {
    expect(front).toContain(own);
  }
});

test('times are told in its own zone', () => {
  expect(page('berita/2026/10/pasar-ikan/index.html')).toContain('06.30 WIT');
});

test('its regions have pages, down to the village', () => {
  expect(page('wilayah/ambon/nusaniwe/latuhalat/index.html')).toContain(
    'Pasar ikan buka lebih pagi',
  );
});

test('addresses that leave the site carry its own host', () => {
  expect(page('rss.xml')).toContain('https://suara-teluk.example/berita/2026/10/pasar-ikan/');
});
