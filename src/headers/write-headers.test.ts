import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headersFor, parseHeaders } from './headers-file.ts';
import type { HeaderSettings } from './rules.ts';
import { HeadersMaker } from './write-headers.ts';

const desk: HeaderSettings = { cmsBackend: 'desk', cmsOauthUrl: '', deskUrl: '/desk/v1' };
const green = "'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='";

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'portal-headers-'));
});
afterEach(() => rm(site, { recursive: true, force: true }));

async function headersAt(path: string, settings = desk, page = ''): Promise<Headers> {
  const maker = new HeadersMaker(settings);
  maker.add('index.html', page);
  await maker.write(site);
  return headersFor(parseHeaders(await readFile(join(site, '_headers'), 'utf8')), path);
}

test('every page may use its own styles and nothing from elsewhere', async () => {
  const headers = await headersAt('/berita/', desk, '<style>a{color:red}</style>');
  expect(Object.fromEntries(headers)).toEqual({
    'cache-control': 'public, max-age=600',
    'content-security-policy': `default-src 'none'; img-src 'self' data:; style-src 'self' ${green}; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  });
});

test('only the search page and the engine it starts may compile WebAssembly', async () => {
  const mayCompile = async (path: string) =>
    (await headersAt(path)).get('content-security-policy')?.includes("'wasm-unsafe-eval'");
  expect(await mayCompile('/cari/')).toBe(true);
  expect(await mayCompile('/pagefind/pagefind-worker.js')).toBe(true);
  expect(await mayCompile('/berita/')).toBe(false);
  expect(await mayCompile('/admin/')).toBe(false);
});

test('a page of the newsroom that is built with the site is held as strictly, and never kept', async () => {
  const page = '<style>a{color:red}</style>';
  const [copying, article] = [
    await headersAt('/admin/salin/', desk, page),
    await headersAt('/berita/', desk, page),
  ];
  const policy = 'content-security-policy';
  expect(copying.get(policy)).toBe(article.get(policy));
  expect(copying.get('cache-control')).toBe('no-cache');
  expect(copying.get('x-robots-tag')).toBe('noindex');
});

test.each([
  ['/_astro/a.B1.css', 'public, max-age=31536000, immutable'],
  ['/pagefind/fragment/id_1.pf_fragment', 'public, max-age=31536000, immutable'],
  ['/pagefind/pagefind.id_1.pf_meta', 'public, max-age=31536000, immutable'],
  ['/cari/kamus/bfca0657c2/b6.txt', 'public, max-age=31536000, immutable'],
  ['/cari/kamus/indeks.json', 'public, max-age=600'],
  ['/pagefind/pagefind-entry.json', 'public, max-age=600'],
  ['/admin/', 'no-cache'],
])('%s is kept for %s', async (path, value) => {
  expect((await headersAt(path)).get('cache-control')).toBe(value);
});

test('the CMS talks to its own origin, or to the forge it works on', async () => {
  const connect = async (settings: HeaderSettings) =>
    /connect-src ([^;]*)/.exec(
      (await headersAt('/admin/', settings)).get('content-security-policy') ?? '',
    )?.[1];
  expect(await connect(desk)).toBe("'self' blob: data:");
  expect(
    await connect({
      cmsBackend: 'github',
      cmsOauthUrl: 'https://masuk.example/auth',
      deskUrl: '/desk/v1',
    }),
  ).toBe(
    "'self' blob: data: https://api.github.com https://github.com https://www.githubstatus.com https://masuk.example",
  );
});

test('says which page carries a style attribute', async () => {
  const maker = new HeadersMaker(desk);
  maker.add('index.html', '<p style="width:40%"></p>');
  expect(await maker.write(site)).toEqual([
    'index.html carries style="width:40%", which the Content-Security-Policy drops',
  ]);
});

test('a calendar is one on every host', async () => {
  expect((await headersAt('/wilayah/kapuas/agenda.ics')).get('content-type')).toBe(
    'text/calendar; charset=utf-8',
  );
  expect((await headersAt('/agenda/')).get('content-type')).toBeNull();
});
