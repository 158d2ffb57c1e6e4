import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedFormats } from '../../src/feeds/formats.ts';
import { unknownTerms } from './schema-org.ts';

/**
 * A type the portal does not have, added to a copy of it: a schema file with its line in the
 * register, a page and an entry. Nothing else of the copy differs.
 */
const fixture = resolve('tests/site/new-type');
const url = '/resep/2026/11/sagu-lempeng/';
const title = 'Sagu lempeng untuk bekal melaut';

const copied = [
  ...['src', 'scripts', 'astro.config.mjs', 'tsconfig.json'],
  ...['package.json', 'package-lock.json'],
];

let root = '';
let entry = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-jenis-'));
  for (const part of copied) {
    await cp(resolve(part), join(root, part), { recursive: true });
  }
  await linkModules();
  await cp(resolve('tests/site/second-portal/content'), join(root, 'content'), { recursive: true });
  await cp(fixture, root, { recursive: true });
  const register = join(root, 'src/schema/types/registered.ts');
  await writeFile(
    register,
    `${await readFile(register, 'utf8')}export { recipe } from './recipe.ts';\n`,
  );
  await run('scripts/build.ts');
  entry = await page(`${url}index.html`);
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** Each package by a link, so that what a build remembers stays in the copy. */
async function linkModules(): Promise<void> {
  const modules = join(root, 'node_modules');
  await mkdir(modules);
  const names = (await readdir(resolve('node_modules'))).filter((name) => !/^\.\w/.test(name));
  for (const name of names) await symlink(resolve('node_modules', name), join(modules, name));
}

async function run(...args: string[]): Promise<string> {
  const env = {
    ...process.env,
    PORTAL_DIR: root,
    SITE_URL: 'https://suara-teluk.example',
    BUILD_TIME: '2026-11-24T10:00:00+09:00',
    NODE_ENV: 'production',
  };
  const ran = promisify(execFile)(process.execPath, args, { cwd: root, env, maxBuffer: 1e8 });
  return (await ran).stdout;
}

function page(path: string): Promise<string> {
  return readFile(join(root, 'dist', path), 'utf8');
}

test('the check knows it', async () => {
  expect(await run('scripts/check.ts')).toBe('6 tulisan dibaca, tidak ada masalah.\n');
});

test('its entry has a page that says what its front matter says', () => {
  for (const words of [`<h1>${title}</h1>`, 'Mudah', '6 porsi', 'Jemur sagu setengah hari']) {
    expect(entry).toContain(words);
  }
  expect(entry).toContain('<a href="/kim/suara-teluk/">');
  expect(entry).toContain('<a href="/resep/">Resep dapur</a>');
});

test.each([
  '/resep/',
  '/resep/2026/',
  '/resep/2026/11/',
  '/wilayah/ambon/nusaniwe/latuhalat/',
  '/kim/suara-teluk/',
  '/topik/laut/',
])('%s leads to it', async (path) => {
  expect(await page(`${path}index.html`)).toContain(`<a href="${url}">${title}</a>`);
});

test.each(['/wilayah/ambon/', '/kim/suara-teluk/', '/topik/laut/'])(
  '%s has a section of it that leads to its list',
  async (path) => {
    expect(await page(`${path}index.html`)).toMatch(
      /<h2>Resep dapur<\/h2>\s*<a href="\/resep\/">Semua<\/a>/,
    );
  },
);

test.each(
  ['/', '/resep/', '/kim/', '/kim/suara-teluk/', '/topik/laut/', '/wilayah/ambon/'].flatMap(
    (place) => feedFormats.map(({ file }) => place + file),
  ),
)('the feed %s carries it', async (path) => {
  expect(await page(path)).toContain(`https://suara-teluk.example${url}`);
});

test('the sitemap names its pages', async () => {
  const sitemap = await page('sitemap.xml');
  const named = [...sitemap.matchAll(/<loc>https:\/\/suara-teluk\.example(\/resep\/[^<]*)/g)];
  expect(named.map(([, path]) => path)).toEqual([
    '/resep/',
    '/resep/2026/',
    '/resep/2026/11/',
    url,
  ]);
});

test('search engines are told what it is, in words they know', () => {
  const things = [...entry.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json),
  );
  const thing = things.find((one) => one['@type'] === 'Recipe');
  expect(thing).toMatchObject({
    name: title,
    mainEntityOfPage: `https://suara-teluk.example${url}`,
    datePublished: '2026-11-02T00:00:00.000Z',
    author: { '@type': 'Organization', name: 'KIM Suara Teluk' },
    keywords: ['Laut'],
    recipeYield: '6 porsi',
    supply: ['1 kilogram sagu basah', 'kelapa parut secukupnya'],
  });
  expect(unknownTerms(thing)).toEqual([]);
});

test('the search finds it by its kind, place, KIM, topic and year', async () => {
  const filters = [...entry.matchAll(/data-pagefind-filter="([^"]+)"/g)].map(([, one]) => one);
  expect(filters.sort()).toEqual([
    'jenis:Resep',
    'kim:KIM Suara Teluk',
    'tahun:2026',
    'topik:Laut',
    'wilayah:Ambon',
  ]);
  expect(entry).toContain('data-pagefind-meta="tempat:Ambon · Mudah · 6 porsi"');
  expect(await page('cari/index.html')).toContain('<option value="Resep">Resep</option>');
});

test('its link is shared with a picture of its own', async () => {
  const [, picture = ''] =
    /property="og:image" content="https:\/\/[^/]+\/([^"]+)"/.exec(entry) ?? [];
  expect((await readFile(join(root, 'dist', picture))).byteLength).toBeGreaterThan(0);
  expect(await page('index.html')).not.toContain(picture);
});

test('its old address leads on', async () => {
  expect(await page('_redirects')).toBe(`/dapur/sagu-lempeng/ ${url} 301\n`);
  expect(await page('dapur/sagu-lempeng/index.html')).toContain(`content="0; url=${url}"`);
});

test('the CMS has its form, among those of its group', async () => {
  const config = await run(
    '--input-type=module',
    '--eval',
    `import { environment } from './src/environment.ts';
     import { cmsConfig } from './src/cms/config/config.ts';
     console.log(JSON.stringify(cmsConfig(environment()).collections));`,
  );
  const collections: { name: string; description: string; fields?: { name: string }[] }[] =
    JSON.parse(config);
  expect(collections.map(({ name }) => name)).toEqual([
    ...['berita', 'konsultasi', 'pengumuman', 'agenda', 'literasi', 'resep'],
    ...['kim', 'halaman', 'pengaturan'],
  ]);
  const form = collections.find(({ name }) => name === 'resep');
  expect(form?.description).toBe('Masakan warga: bahan, takaran, dan langkahnya.');
  expect(form?.fields?.map(({ name }) => name)).toEqual([
    ...['title', 'date', 'summary', 'kim', 'region', 'topics', 'effort', 'portions'],
    ...['ingredients', 'photo', 'body', 'aliases', 'sample', 'draft'],
  ]);
});

test('npm run new begins one', async () => {
  expect(await run('scripts/new.ts', 'resep', 'Ikan kuah kuning')).toBe(
    `content/resep/2026/11/ikan-kuah-kuning/index.md siap diisi. Yang masih kosong:
  summary: Ringkasan. Satu atau dua kalimat yang muncul di daftar, di hasil pencarian, dan di WhatsApp.
  region: Wilayah. Tempat kejadian: pilih kabupaten, lalu kecamatan dan desa bila diketahui.
  topics: Topik. Satu sampai tiga topik yang paling cocok.
  effort: Kesulitan. Seberapa sulit untuk yang baru pertama memasaknya.
Sesudah itu jalankan npm run check.
`,
  );
});
