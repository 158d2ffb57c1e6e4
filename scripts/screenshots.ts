// npm run screenshots: the pictures of the README, from the real newsroom in a real browser.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { environment } from '../src/environment.ts';
import { startNewsroom } from '../src/newsroom/newsroom.ts';
import { portalParts } from '../src/newsroom/parts.ts';
import { projectDir } from '../src/newsroom/project.ts';
import { findBrowser, noBrowser } from './test/find-browser.ts';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly path: string;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const article = '/berita/2026/11/papan-mading-dermaga/';

const shots: readonly Shot[] = [
  { name: 'beranda', width: 1280, height: 960, path: '/' },
  { name: 'berita-ponsel', width: 360, height: 760, path: article },
  { name: 'berita-ponsel-gelap', width: 360, height: 760, scheme: 'dark', path: article },
  { name: 'cms-daftar-ponsel', width: 360, height: 760, path: '/admin/', act: signIn },
  {
    name: 'cms-sunting',
    width: 1280,
    height: 860,
    path: '/admin/',
    act: async (page) => {
      await signIn(page);
      await page.goto(
        `${new URL(page.url()).origin}/admin/#/collections/berita/entries${editPath}`,
      );
      await page.getByLabel('Judul', { exact: true }).first().waitFor();
      await page.waitForTimeout(1500);
    },
  },
];
const editPath = `${article.replace('/berita', '').replace(/\/$/, '')}/index`;

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Nama Anda').fill('Sari Dewi');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('link', { name: 'Berita', exact: true }).waitFor();
  await page.waitForTimeout(800);
}

async function take(browser: Browser, origin: string, shot: Shot, folder: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.scheme ?? 'light',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = await context.newPage();
  await page.goto(`${origin}${shot.path}`);
  await shot.act?.(page);
  await page.waitForTimeout(400);
  const picture = await page.screenshot();
  await sharp(picture)
    .webp({ quality: 82 })
    .toFile(join(folder, `${shot.name}.webp`));
  await context.close();
  console.log(`  ${shot.name}.webp`);
}

const executablePath = findBrowser();
if (!executablePath) throw new Error(noBrowser);
const root = await mkdtemp(join(tmpdir(), 'portal-kim-gambar-'));
const folder = join(projectDir, 'docs', 'images');
await mkdir(folder, { recursive: true });
await cp(join(projectDir, 'content'), join(root, 'content'), { recursive: true });
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
git('init', '--initial-branch=main');
git('add', '.');
git('-c', 'user.name=Pemilik', '-c', 'user.email=pemilik@contoh.id', 'commit', '-m', 'Awal');

process.env['PORTAL_DIR'] = root;
const settings = environment();
console.log('Membuka ruang redaksi dan memotret ...');
const newsroom = await startNewsroom({
  environment: settings,
  port: 0,
  parts: portalParts(settings),
  say: () => undefined,
});
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
try {
  await newsroom.settled();
  for (const shot of shots) await take(browser, newsroom.url.replace(/\/$/, ''), shot, folder);
} finally {
  await browser.close();
  await newsroom.stop();
  await rm(root, { recursive: true, force: true });
}
