import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/newsroom/builds/site-build.ts';

const fixture = resolve('tests/site/second-portal');
const photo = resolve('content/berita/2026/11/titik-jemput-sungai-katingan/lampu-dermaga.jpg');

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-sama-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A portal with a photo, its files written one after another: a folder lists them in an order of its own. */
async function writePortal(folder: string, order: (paths: string[]) => string[]): Promise<void> {
  const entries = await readdir(fixture, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(fixture.length + 1));
  for (const path of order(paths.sort())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(fixture, path), join(folder, path));
  }
  const entry = join(folder, 'content/berita/2026/10/pasar-ikan');
  await cp(photo, join(entry, 'foto.jpg'));
  const text = await readFile(join(entry, 'index.md'), 'utf8');
  const facts = '{src: foto.jpg, alt: Dermaga., credit: KIM Contoh, consent: tanpa-wajah}';
  await writeFile(join(entry, 'index.md'), text.replace('\n---', `\nphoto: ${facts}\n---`));
}

async function build(name: string, env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const outDir = join(root, `situs-${name}`);
  const built = await buildSite({
    outDir,
    env: { PORTAL_DIR: join(root, name), BUILD_TIME: '2026-11-24T10:00:00+09:00', ...env },
  });
  expect(built).toEqual({ ok: true });
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hashes = files.map(async (file) => [
    file.slice(outDir.length + 1),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashes));
}

test('the same content at the same moment makes the same bytes, wherever it is built', async () => {
  await writePortal(join(root, 'satu'), (paths) => paths);
  await writePortal(join(root, 'dua/di-dalam'), (paths) => paths.toReversed());
  const first = await build('satu', { TZ: 'Pacific/Kiritimati', LC_ALL: 'id_ID.UTF-8' });
  const second = await build('dua/di-dalam', { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' });
  expect(Object.keys(first).filter((file) => file.endsWith('.avif'))).not.toEqual([]);
  expect(second).toEqual(first);
});
