import { execFileSync } from 'node:child_process';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdraw } from '../../src/desk/keeping/withdrawal/withdraw.ts';
import { buildSite } from '../../src/newsroom/builds/site-build.ts';

const id = '2026/10/warung-contoh';
const folder = `content/berita/${id}`;
/** Words that stand nowhere else: a person's name, and one for each place a text has. */
const secrets = ['Wulanrahasia', 'judulrahasia', 'ringkasrahasia', 'isirahasia', 'fotorahasia'];

let root = '';
let files: { file: string; text: string }[] = [];

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'portal-cabut-')));
  const portalDir = join(root, 'portal');
  await cp(resolve('tests/site/second-portal'), portalDir, { recursive: true });
  await mkdir(join(portalDir, folder), { recursive: true });
  const other = await readFile(
    join(portalDir, 'content/berita/2026/10/pasar-ikan/index.md'),
    'utf8',
  );
  const told = other
    .replace(/^title: .*$/m, 'title: Warung Wulanrahasia judulrahasia')
    .replace(/^summary: .*$/m, 'summary: Warung ringkasrahasia di ujung dermaga.')
    .replace(
      /\n---\n[\s\S]*$/,
      '\nphoto:\n  src: fotorahasia.jpg\n  alt: Wulanrahasia.\n  credit: KIM\n  consent: tercatat\n---\nWulanrahasia isirahasia.\n',
    );
  await writeFile(join(portalDir, folder, 'index.md'), told);
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#a43' } })
    .jpeg()
    .toFile(join(portalDir, folder, 'fotorahasia.jpg'));
  await appendFile(
    join(portalDir, 'content/pengaturan/portal.yml'),
    'repository:\n  host: gitlab\n  url: https://git.suara-teluk.example/kim/portal\n',
  );
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '.'],
    ['-c', 'user.name=P', '-c', 'user.email=p@contoh.id', 'commit', '--quiet', '-mAwal'],
  ]) {
    execFileSync('git', args, { cwd: portalDir });
  }
  await withdraw(portalDir, '', {
    entry: { collection: 'berita', slug: `${id}/index` },
    reason: { words: 'Izin ditarik kembali.', moment: '2026-11-20T08:00:00+09:00' },
    file: null,
    withoutPage: false,
    author: { name: 'Redaksi', email: 'redaksi@desk.invalid' },
    now: new Date('2026-11-20T08:00:00+09:00'),
  });

  const dist = join(root, 'dist');
  const env = {
    PORTAL_DIR: portalDir,
    SITE_URL: 'https://suara-teluk.example',
    BUILD_TIME: '2026-11-24T10:00:00+09:00',
  };
  expect(await buildSite({ outDir: dist, env })).toEqual({ ok: true });
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const bytes = await readFile(path);
        const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
        const text = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
        return { file: path.slice(dist.length + 1), text };
      }),
  );
});

afterAll(() => rm(root, { recursive: true, force: true }));

const telling = (word: string) =>
  files
    .filter(({ file, text }) => `${file}\n${text}`.toLowerCase().includes(word.toLowerCase()))
    .map(({ file }) => file);

test('a word that stays is found in pages, feeds, sitemap and the search index', () => {
  const found = telling('pasar-ikan').concat(telling('Pasar ikan'));
  for (const place of [
    /^berita\/2026\/10\/pasar-ikan\/index\.html$/,
    /^rss\.xml$/,
    /^feed\.json$/,
    /^sitemap\.xml$/,
    /^pagefind\/fragment\//,
  ]) {
    expect(found.some((file) => place.test(file))).toBe(true);
  }
});

test.each(secrets)('%s is nowhere in the site', (word) => {
  expect(telling(word)).toEqual([]);
});

test('the address says that and why the text is gone, and is offered nowhere but as withdrawn', () => {
  const page = files.find(({ file }) => file === `berita/${id}/index.html`)?.text ?? '';
  expect(page).toContain('Izin ditarik kembali.');
  expect(page).toContain('noindex');
  const offered = telling('warung-contoh').filter((file) =>
    /\.(xml|json)$|^index\.html$|^pagefind/.test(file),
  );
  expect(offered).toEqual(['ralat/atom.xml', 'ralat/feed.json', 'ralat/rss.xml']);
});

test('a page leads to its public history, a withdrawn one does not', () => {
  const history =
    'https://git.suara-teluk.example/kim/portal/-/commits/main/content/berita/2026/10';
  expect(telling(`href="${history}/pasar-ikan/index.md"`)).toEqual([
    'berita/2026/10/pasar-ikan/index.html',
  ]);
  expect(telling(`${history}/warung-contoh`)).toEqual([]);
});
