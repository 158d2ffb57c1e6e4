import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuiltSite } from './built-site.ts';
import { Compressor } from './compression.ts';
import { serveBuilt } from './serve-built.ts';

const words = '<p>Air naik di Katingan.</p>'.repeat(40);
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-serve-'));
  await write('now/index.html', words);
  await write('now/berita/index.html', 'daftar');
  await write('now/404.html', 'tidak ada');
  await write('now/_astro/a.AbC1.jpg', 'gambar');
  await write('now/.rahasia', 'x');
  await write('now/lama/index.html', 'pindah');
  await write('now/_redirects', '/lama/ /berita/ 301\n/caf%C3%A9/ /berita/ 301\n');
  await write(
    'now/_headers',
    '/*\n  Cache-Control: public, max-age=600\n  X-A: 1\n/_astro/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
  await write('before/_astro/lama.AbC0.jpg', 'gambar lama');
  await write('before/tua/index.html', 'halaman lama');
  await write('rahasia.txt', 'di luar');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const site = new BuiltSite(join(root, 'now'), join(root, 'before'));
  return serveBuilt(new Request(`http://localhost:4321${path}`, init), site, new Compressor());
}

test('sends a page with the headers of the build, to be asked for anew every time', async () => {
  const answer = await ask('/');
  expect({
    status: answer.status,
    type: answer.headers.get('content-type'),
    rule: answer.headers.get('x-a'),
    cache: answer.headers.get('cache-control'),
    length: answer.headers.get('content-length'),
    body: await answer.text(),
  }).toEqual({
    status: 200,
    type: 'text/html; charset=utf-8',
    rule: '1',
    cache: 'no-cache',
    length: String(words.length),
    body: words,
  });
});

test('what never changes may be kept for a year', async () => {
  expect((await ask('/_astro/a.AbC1.jpg')).headers.get('cache-control')).toBe(
    'public, max-age=31536000, immutable',
  );
});

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['gzip, br;q=0', 'gzip', gunzipSync],
] as const)('compresses for %s by %s', async (accept, encoding, decompress) => {
  const answer = await ask('/', { headers: { 'Accept-Encoding': accept } });
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(decompress(await answer.bytes()).toString()).toBe(words);
});

test('pictures are sent as they are', async () => {
  const answer = await ask('/_astro/a.AbC1.jpg', { headers: { 'Accept-Encoding': 'br' } });
  expect(answer.headers.has('content-encoding')).toBe(false);
});

test('a known version is answered with 304, a head without a body', async () => {
  const first = await ask('/');
  const tag = first.headers.get('etag') ?? '';
  const again = await ask('/', { headers: { 'If-None-Match': `"other", W/${tag}` } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await ask('/', { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    String(words.length),
    '',
  ]);
});

test('leads to the address with a slash', async () => {
  const answer = await ask('/berita?a=1');
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/berita/?a=1']);
  expect((await ask('/berita/index.html')).headers.get('location')).toBe('/berita/');
});

test('an old address leads to the new one before a page of that name is looked for', async () => {
  const answer = await ask('/lama/?a=1');
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/berita/?a=1']);
  // Written as a browser sends it, or asked for so: one address.
  expect((await ask('/caf%C3%A9/')).headers.get('location')).toBe('/berita/');
});

test.each([
  '/tak-ada/',
  '/_redirects',
  '/..%2frahasia.txt',
  '/%2e%2e/rahasia.txt',
  '/..%5crahasia.txt',
  '/.rahasia',
  '/_headers',
  '/%00',
  '/%zz',
  '/berita//',
])('%s is the page that says so', async (path) => {
  const answer = await ask(path);
  expect([answer.status, await answer.text()]).toEqual([404, 'tidak ada']);
});

test('of the build before, only files with a hash in their name answer', async () => {
  expect(await (await ask('/_astro/lama.AbC0.jpg')).text()).toBe('gambar lama');
  expect((await ask('/tua/')).status).toBe(404);
});

test('what is not there is asked for anew, even where everything else may be kept', async () => {
  const answer = await ask('/_astro/belum-ada.AbC9.css');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-cache']);
});

test.each([
  ['/berita/index%2ehtml', '/berita/'],
  ['/berita%2findex.html', '/berita/'],
  ['/b%65rita', '/berita/'],
])('leads from %s to the plain address', async (path, location) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([308, location]);
});

test('takes no other method', async () => {
  const answer = await ask('/', { method: 'POST' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
