import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyDocuments } from './copy-documents.ts';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

test('a document goes to the page of its entry, and nowhere without a page', async () => {
  root = await mkdtemp(join(tmpdir(), 'berkas-'));
  await put('content/berita/2026/11/banjir/formulir.pdf', '%PDF-1.4 a');
  await put('content/berita/2026/11/banjir/foto.jpg', 'not a document');
  await put('content/berita/2026/11/draf/rahasia.pdf', '%PDF-1.4 b');
  await put('content/kim/kim-contoh/SK.PDF', '%PDF-1.4 c');
  for (const entry of ['berita/2026/11/banjir', 'kim/kim-contoh']) {
    await put(`content/${entry}/index.md`, '---\ntitle: Contoh\n---\n');
  }
  await put('dist/berita/2026/11/banjir/index.html', '<p>');
  await put('dist/kim/kim-contoh/index.html', '<p>');

  expect(await copyDocuments(root, join(root, 'dist'))).toEqual([
    '/berita/2026/11/banjir/formulir.pdf',
    '/kim/kim-contoh/SK.PDF',
  ]);
  expect(await readFile(join(root, 'dist/berita/2026/11/banjir/formulir.pdf'), 'utf8')).toBe(
    '%PDF-1.4 a',
  );
});

test('a withdrawn entry keeps its documents to itself, although it has a page', async () => {
  root = await mkdtemp(join(tmpdir(), 'berkas-'));
  await put('content/konsultasi/2026/11/pasar/rancangan.pdf', '%PDF-1.4 a');
  await put(
    'content/konsultasi/2026/11/pasar/index.md',
    '---\ncorrections:\n  - date: 2026-11-20T08:00:00+07:00\n    kind: dicabut\n    note: Memuat data warga.\n---\n',
  );
  await put('dist/konsultasi/2026/11/pasar/index.html', '<p>');
  expect(await copyDocuments(root, join(root, 'dist'))).toEqual([]);
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
