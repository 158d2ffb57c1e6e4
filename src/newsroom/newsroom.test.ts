import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskEvent } from '../desk/actions/desk.ts';
import { environment } from '../environment.ts';
import type { RunBuild } from './builds/builder.ts';
import { type Newsroom, type NewsroomParts, startNewsroom } from './newsroom.ts';
import { portalCacheDir } from './project.ts';
import type { NewsroomStatus } from './status/status.ts';

let portalDir: string;
let newsroom: Newsroom | null = null;
let said: string[] = [];
let tellDesk: (event: DeskEvent) => void = () => undefined;

beforeEach(async () => {
  portalDir = await realpath(await mkdtemp(join(tmpdir(), 'portal-newsroom-')));
  said = [];
  await write('content/berita/2026/11/banjir/index.md', '---\ntitle: Banjir\n---\n');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'Awal');
});

afterEach(async () => {
  await newsroom?.stop();
  newsroom = null;
  await rm(portalDir, { recursive: true, force: true });
  await rm(portalCacheDir(portalDir), { recursive: true, force: true });
});

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: portalDir });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(portalDir, path)), { recursive: true });
  await writeFile(join(portalDir, path), text);
}

/** A site of one page that counts its builds. */
function countingBuild(): { run: RunBuild; count: () => number } {
  let builds = 0;
  return {
    count: () => builds,
    run: async (outDir) => {
      builds += 1;
      await mkdir(join(outDir, '_astro'), { recursive: true });
      await writeFile(join(outDir, 'index.html'), `<h1>Bangun ${builds}</h1>`);
      await writeFile(join(outDir, '404.html'), '<h1>Tidak ada</h1>');
      await writeFile(join(outDir, '_headers'), '/*\n  Cache-Control: public, max-age=600\n');
      await writeFile(join(outDir, '_astro', `gambar.${builds}.svg`), `<svg id="${builds}"/>`);
      return { ok: true };
    },
  };
}

async function start(
  parts: Partial<NewsroomParts>,
  port = 0,
  settings: NodeJS.ProcessEnv = {},
): Promise<Newsroom> {
  newsroom = await startNewsroom({
    environment: environment({ PORTAL_DIR: portalDir, ...settings }),
    port,
    say: (lines) => said.push(...lines),
    parts: {
      run: countingBuild().run,
      check: async () => ({ files: 1, problems: [] }),
      openDesk: (onChange) => {
        tellDesk = onChange;
        return {
          fetch: () => new Response('meja'),
          drafts: async () => [],
          discarded: async () => [],
          close: () => undefined,
        };
      },
      urgent: async () => ({ name: 'Kantor', timeZone: 'Asia/Jakarta', areas: [] }),
      timeZone: async () => 'Asia/Jakarta',
      ...parts,
    },
  });
  return newsroom;
}

async function get(path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(new URL(path, newsroom?.url));
  return { status: answer.status, text: await answer.text() };
}

async function status(): Promise<NewsroomStatus> {
  return JSON.parse((await get('/admin/status.json')).text);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error('It did not come to pass within five seconds');
}

test('answers with a waiting page at once, then with the site', async () => {
  const { promise: ready, resolve: finish } = Promise.withResolvers<void>();
  const { run } = countingBuild();
  const { settled } = await start({
    run: async (outDir, signal) => {
      await ready;
      return run(outDir, signal);
    },
  });
  const waiting = await get('/berita/');
  expect(waiting.status).toBe(503);
  expect(waiting.text).toContain('<h1>Sedang menyiapkan situs</h1>');
  finish();
  await settled();
  expect(await get('/')).toEqual({ status: 200, text: '<h1>Bangun 1</h1>' });
  expect(await get('/tak-ada/')).toEqual({ status: 404, text: '<h1>Tidak ada</h1>' });
});

test('serves the last good build at once when nothing changed', async () => {
  const build = countingBuild();
  const first = await start({ run: build.run });
  await first.settled();
  await first.stop();
  const second = await start({ run: build.run });
  expect(await get('/')).toEqual({ status: 200, text: '<h1>Bangun 1</h1>' });
  await second.settled();
  expect(build.count()).toBe(1);
});

test('a change by hand and a publication are built; files of the build before still answer', async () => {
  const { settled } = await start({});
  await settled();
  await write('content/berita/2026/11/banjir/index.md', '---\ntitle: Banjir surut\n---\n');
  await until(async () => (await get('/')).text === '<h1>Bangun 2</h1>');
  expect((await get('/_astro/gambar.1.svg')).text).toBe('<svg id="1"/>');
  await write('content/berita/2026/11/pasar/index.md', '---\ntitle: Pasar\n---\n');
  tellDesk({ kind: 'published', collection: 'berita', slug: '2026/11/pasar/index', commit: 'x' });
  await until(async () => (await get('/')).text === '<h1>Bangun 3</h1>');
  expect((await get('/_astro/gambar.1.svg')).status).toBe(404);
  await sleep(600);
  await settled();
  expect((await get('/')).text).toBe('<h1>Bangun 3</h1>');
});

test('a site that is removed under its readers comes back, and the one before it stands in', async () => {
  const { promise: go, resolve: finish } = Promise.withResolvers<void>();
  const build = countingBuild();
  const { settled } = await start({
    run: async (outDir, signal) => {
      if (build.count() >= 2) await go;
      return build.run(outDir, signal);
    },
  });
  await settled();
  await write('content/berita/2026/11/pasar/index.md', '---\ntitle: Pasar\n---\n');
  await until(async () => (await get('/')).text === '<h1>Bangun 2</h1>');
  await settled();
  const builds = join(portalCacheDir(portalDir), 'builds');
  await rm(join(builds, '2'), { recursive: true });
  expect(await get('/')).toEqual({ status: 200, text: '<h1>Bangun 1</h1>' });
  await rm(join(builds, '1'), { recursive: true });
  expect((await get('/')).status).toBe(503);
  finish();
  await until(async () => (await get('/')).text === '<h1>Bangun 3</h1>');
});

test('an entry appears when its moment comes, and is over when its end comes', async () => {
  const second = Math.ceil(Date.now() / 1_000);
  const date = new Date((second + 3) * 1_000);
  const expires = new Date((second + 6) * 1_000);
  await write(
    'content/berita/2026/11/nanti/index.md',
    `---\ntitle: Nanti\ndate: ${date.toISOString()}\nexpires: ${expires.toISOString()}\n---\n`,
  );
  // A site that says what its own clock makes of the entry.
  const shown: string[] = [];
  const { settled } = await start({
    run: async (outDir) => {
      const now = new Date();
      shown.push(now < date ? 'belum' : now < expires ? 'tampil' : 'lewat');
      await mkdir(outDir, { recursive: true });
      await writeFile(join(outDir, 'index.html'), shown.at(-1) ?? '');
      await writeFile(join(outDir, '_headers'), '/*\n  Cache-Control: public, max-age=600\n');
      return { ok: true };
    },
  });
  await settled();
  expect((await get('/')).text).toBe('belum');
  await until(async () => (await get('/')).text === 'tampil');
  await until(async () => (await get('/')).text === 'lewat');
  expect([...new Set(shown)]).toEqual(['belum', 'tampil', 'lewat']);
});

test('a build that fails leaves the good site and says why', async () => {
  let broken = false;
  const build = countingBuild();
  const { settled } = await start({
    run: async (outDir, signal) => {
      if (!broken) return build.run(outDir, signal);
      await mkdir(outDir, { recursive: true });
      await writeFile(join(outDir, 'index.html'), 'half a page');
      return { ok: false, report: 'content/pengaturan/portal.yml tidak dapat dipakai.' };
    },
  });
  await settled();
  broken = true;
  await write('content/pengaturan/portal.yml', 'name: [');
  await until(async () => (await status()).last?.failure != null);
  expect((await get('/')).text).toBe('<h1>Bangun 1</h1>');
  expect((await get('/admin/status/')).text).toContain(
    '<pre>content/pengaturan/portal.yml tidak dapat dipakai.</pre>',
  );
  expect(said.slice(-2)).toEqual([
    'Situs gagal dibangun. Pembaca tetap melihat situs terakhir yang baik.',
    '  content/pengaturan/portal.yml tidak dapat dipakai.',
  ]);
  broken = false;
  await rm(join(portalDir, 'content/pengaturan'), { recursive: true });
  await until(async () => (await status()).last?.failure == null);
});

test('tells of problems, of drafts and of work nobody has committed', async () => {
  await start({
    check: async () => ({
      files: 3,
      problems: [
        {
          severity: 'error',
          rule: 'topic',
          file: 'content/berita/2026/11/banjir/index.md',
          line: 4,
          column: 3,
          field: 'topics',
          message: 'Topik "banjr" tidak dikenal.',
          fix: 'banjir',
        },
      ],
    }),
  });
  await write('content/berita/2026/11/belum/index.md', '');
  await until(async () => (await status()).check !== null);
  expect((await status()).repository).toEqual({
    usable: true,
    published: 'main',
    checkedOut: 'main',
    uncommitted: ['content/berita/2026/11/belum/index.md'],
    ahead: null,
  });
  const page = (await get('/admin/status/')).text;
  expect(page).toContain('content/berita/2026/11/banjir/index.md · baris 4 · topics');
  expect(page).toContain('Topik &quot;banjr&quot; tidak dikenal.');
  expect(page).toContain('Tulis: <code>banjir</code>');
  expect(page).toContain('content/berita/2026/11/belum/index.md');
});

test('names a busy port and takes the next one', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const busy = typeof address === 'object' && address ? address.port : 0;
  const { port } = await start({}, busy);
  other.close();
  expect(port).toBeGreaterThan(busy);
  expect(said).toContain(`Porta ${busy} sedang dipakai program lain, dicoba porta ${busy + 1}.`);
});

test('answers only under the names of this machine', async () => {
  const { port } = await start({});
  const status = await new Promise((resolve) => {
    request(
      { port, host: '127.0.0.1', path: '/admin/status.json', headers: { Host: 'jahat.example' } },
      (answer) => resolve(answer.resume().statusCode),
    ).end();
  });
  expect(status).toBe(403);
});

test('says what to do when the branch to publish to does not exist', async () => {
  await start({}, 0, { CMS_BRANCH: 'terbit' });
  const message =
    'Cabang terbit belum ada; buat dengan "git branch terbit" atau perbaiki CMS_BRANCH, lalu ulangi.';
  expect((await status()).repository).toEqual({ usable: false, message, commands: [] });
  expect((await get('/admin/status/')).status).toBe(200);
  expect(said).toContain(message);
});

test('says what to type where there is no repository', async () => {
  await rm(join(portalDir, '.git'), { recursive: true });
  await start({});
  expect(said).toContain(
    `Folder ${portalDir} belum menjadi repositori git, jadi tulisan belum dapat disimpan dari ruang redaksi. Ketik di folder itu:`,
  );
  expect(said).toContain('  git init -b main');
});
