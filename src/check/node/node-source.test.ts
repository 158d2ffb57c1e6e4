import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../read-content.ts';
import { base, layered, tools } from '../testing/node-fixtures.ts';
import { folderSource } from './node-source.ts';

const portalDir = mkdtempSync(join(tmpdir(), 'portal-'));
const secret = mkdtempSync(join(tmpdir(), 'rahasia-'));
const source = folderSource(portalDir);
const entry = '---\ntitle: KIM\nregion: "62"\nsummary: KIM.\n---\n';

beforeAll(() => {
  const put = (path: string, text: string) => {
    mkdirSync(join(portalDir, path, '..'), { recursive: true });
    writeFileSync(join(portalDir, path), text);
  };
  writeFileSync(join(secret, 'index.md'), entry);
  put('content/kim/b/index.md', entry);
  put('content/kim/a/index.md', entry);
  for (const name of [
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    '~$index.md',
    'index.md~',
    '.x.swp',
  ]) {
    put(`content/kim/a/${name}`, 'sampah');
  }
  put('content/.obsidian/app.json', '{}');
  symlinkSync(secret, join(portalDir, 'content/kim/tautan'));
  mkdirSync(join(portalDir, 'content/kim/c'));
  symlinkSync(join(secret, 'index.md'), join(portalDir, 'content/kim/c/index.md'));
});
afterAll(() => {
  rmSync(portalDir, { recursive: true });
  rmSync(secret, { recursive: true });
});

test('lists every file in order, links as files, litter not at all', async () => {
  expect(await source.list()).toEqual([
    'content/kim/a/index.md',
    'content/kim/b/index.md',
    'content/kim/c/index.md',
    'content/kim/tautan',
  ]);
});

test('reads files and never through a link', async () => {
  expect(new TextDecoder().decode((await source.read('content/kim/a/index.md')) ?? undefined)).toBe(
    entry,
  );
  expect(await source.read('content/kim/c/index.md')).toBeNull();
  expect(await source.read('content/kim/tautan')).toBeNull();
  expect(await source.read('content/kim/tidak-ada/index.md')).toBeNull();
});

test('a link is told of', async () => {
  const { problems } = await checkContent(layered(base, source), tools);
  expect(problems.map(({ rule, file, message }) => ({ rule, file, message }))).toEqual([
    {
      rule: 'unreadable-file',
      file: 'content/kim/c/index.md',
      message:
        'Berkas ini tautan ke tempat lain atau tidak dapat dibaca. Ganti dengan berkas biasa.',
    },
    {
      rule: 'file-kind',
      file: 'content/kim/tautan',
      message:
        'Berkas tanpa akhiran tidak dapat dipakai di portal. Yang dapat: index.md, foto (.jpg, .png, .webp, .avif), dan .pdf.',
    },
  ]);
});

test('a folder without content is an empty tree', async () => {
  expect(await folderSource(secret).list()).toEqual([]);
});
