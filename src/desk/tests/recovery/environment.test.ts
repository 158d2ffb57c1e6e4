import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { article, asset, draftOf, type Portal, portal, save } from '../portal.ts';

const slug = '2026/11/banjir';
const draft = draftOf(slug);
const project = fileURLToPath(new URL('../../../..', import.meta.url));
const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

const diskFull =
  'Penyimpanan komputer penuh, jadi perubahan ini tidak tersimpan; kosongkan sebagian, lalu ulangi.';
const diskLocked =
  'Folder repositori tidak dapat ditulis, jadi perubahan ini tidak tersimpan; buka izin tulis folder itu bagi Anda, lalu ulangi.';

const noFolder =
  'Folder baru di repositori tidak dapat dibuat, jadi perubahan ini tidak tersimpan; periksa izin tulis folder itu dan sisa penyimpanan, lalu ulangi.';

/** Mounts of its own need root; without it, or in a container that forbids them, there are none. */
const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0;

/** A git that runs behind a mount of its own over the repository, from when it is told to. */
function mountedGit(mount: (dir: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'portal-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'git');
  writeFileSync(program, '#!/bin/sh\nexec git "$@"\n');
  chmodSync(program, 0o755);
  const begin = (dir: string) =>
    writeFileSync(
      program,
      `#!/bin/sh\nexec unshare --mount sh -c '${mount(dir)} && cd "$PWD" && exec git "$@"' git "$@"\n`,
    );
  return { program, begin };
}

/** Every action that changes something, on a portal where each has what it needs. */
async function ready(program: string) {
  const one = portal({ git: { program } });
  await one.call('persistEntry', save('2026/11/buang', article('Buang')));
  const { kept } = (await one.call('deleteUnpublishedEntry', draftOf('2026/11/buang'))).body;
  await one.call('persistEntry', save(slug, article('Satu')));
  const picture = asset('content/berita/2026/11/lama/foto.jpg', bytes);
  const changes: [string, Record<string, unknown>][] = [
    ['persistEntry', save(slug, article('Dua'))],
    ['persistEntry', save('2026/11/baru', article('Baru'))],
    ['updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' }],
    ['publishUnpublishedEntry', draft],
    ['persistMedia', { asset: picture }],
    ['addNote', { ...draft, note: { content: 'Sumber?' } }],
  ];
  const moves: [string, Record<string, unknown>][] = [
    ['deleteUnpublishedEntry', draft],
    ['restoreEntry', { kept }],
  ];
  return { one, changes, moves };
}

async function refusals({ call, state }: Portal, calls: [string, Record<string, unknown>][]) {
  const before = state();
  const answers = [];
  for (const [action, params] of calls) answers.push([action, await call(action, params)]);
  expect(state()).toBe(before);
  return answers;
}

const refused = (calls: [string, Record<string, unknown>][], error: string) =>
  calls.map(([action]) => [action, { status: 409, body: { error, code: 'repository' } }]);

describe.skipIf(!canMount)('a disk that the kernel itself closes', () => {
  test('a repository on a disk that can only be read', async () => {
    const { program, begin } = mountedGit(
      (dir) => `mount --bind "${dir}" "${dir}" && mount -o remount,bind,ro "${dir}"`,
    );
    const { one, changes, moves } = await ready(program);
    begin(one.dir);
    expect(await refusals(one, changes)).toEqual(refused(changes, diskLocked));
    expect(await refusals(one, moves)).toEqual(refused(moves, noFolder));
    expect((await one.call('unpublishedEntries')).body).toEqual([`berita/${slug}/index`]);
  });

  test('a disk without a byte left', async () => {
    const full = (dir: string) =>
      [
        `mkdir -p "${dir}/.git/semula"`,
        `mount --bind "${dir}/.git/objects" "${dir}/.git/semula"`,
        `mount -t tmpfs -o size=4k,nr_inodes=2 none "${dir}/.git/objects"`,
        `export GIT_ALTERNATE_OBJECT_DIRECTORIES="${dir}/.git/semula"`,
      ].join(' && ');
    const { program, begin } = mountedGit(full);
    const { one, changes } = await ready(program);
    begin(one.dir);
    expect(await refusals(one, changes)).toEqual(refused(changes, diskFull));
  });
});

describe('git itself', () => {
  /** A `PATH` with Node and, where a version is given, a git that says it is that old. */
  function pathWith(version: string | null): string {
    const folder = mkdtempSync(join(tmpdir(), 'portal-path-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    symlinkSync(process.execPath, join(folder, 'node'));
    if (version !== null) {
      writeFileSync(join(folder, 'git'), `#!/bin/sh\necho git version ${version}\n`);
      chmodSync(join(folder, 'git'), 0o755);
    }
    return folder;
  }

  function run(script: string, args: readonly string[], path: string) {
    const { dir } = portal();
    mkdirSync(join(dir, 'kosong'));
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
      cwd: project,
      env: { ...process.env, PORTAL_DIR: dir, PATH: path, INIT_CWD: dir },
      encoding: 'utf8',
    });
    return { stdout, stderr, status };
  }

  test.each(['start', 'backup', 'restore', 'withdraw'])('is missing for %s', (command) => {
    expect(run('scripts/bootstrap.mjs', [command], pathWith(null))).toEqual({
      stdout: '',
      stderr:
        'Git belum terpasang, padahal semua tulisan disimpan dengannya. Pasang dari https://git-scm.com/ (di Debian: apt install git), lalu ulangi perintah ini.\n',
      status: 1,
    });
  });

  test.each([
    ['backup', ['../usb']],
    ['restore', []],
    ['withdraw', ['berita/2026/11/lama', '--alasan', 'Izin ditarik.']],
  ])('is too old for %s', (command, args) => {
    expect(run(`scripts/${command}.ts`, args, pathWith('2.30.2'))).toEqual({
      stdout: '',
      stderr:
        'Git di komputer ini versi 2.30; pasang git 2.38 atau yang lebih baru, lalu mulai lagi.\n',
      status: 1,
    });
  });

  test('is too old for every action of the desk', async () => {
    const program = join(pathWith('2.30.2'), 'git');
    const { call, state } = portal({ git: { program } });
    const before = state();
    for (const [action, params] of [
      ['info', {}],
      ['unpublishedEntries', {}],
      ['persistEntry', save(slug, article('Satu'))],
    ] as const) {
      expect(await call(action, params)).toEqual({
        status: 409,
        body: {
          error:
            'Git di komputer ini versi 2.30; pasang git 2.38 atau yang lebih baru, lalu mulai lagi.',
          code: 'repository',
        },
      });
    }
    expect(state()).toBe(before);
  });
});

describe('a clock that was set back', () => {
  test.each(['2020-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '1970-01-01T00:00:59Z'])(
    'to %s: a draft is saved, discarded, brought back and published all the same',
    async (moment) => {
      let time = new Date('2026-11-24T03:00:00Z');
      const { call, git } = portal({ git: { now: () => time }, now: () => time });
      await call('persistEntry', save(slug, article('Satu')));
      await call('persistEntry', save('2026/11/lain', article('Lain')));
      time = new Date(moment);
      const saved = await call(
        'persistEntry',
        save(slug, article('Dua'), { author: { name: 'Budi' } }),
      );
      expect(saved.status).toBe(200);
      expect((await call('unpublishedEntry', draft)).body).toMatchObject({
        head: saved.body['head'],
        pullRequestAuthor: 'Redaksi',
        updatedAt: time.toISOString(),
      });
      const { kept } = (await call('deleteUnpublishedEntry', draft)).body;
      expect((await call('restoreEntry', { kept })).status).toBe(200);
      expect((await call('addNote', { ...draft, note: { content: 'Jam salah.' } })).status).toBe(
        200,
      );
      expect((await call('publishUnpublishedEntry', draft)).status).toBe(200);
      expect(git('show', `main:content/berita/${slug}/index.md`)).toBe(article('Dua').trimEnd());
      expect((await call('unpublishedEntries')).body).toEqual(['berita/2026/11/lain/index']);
      expect((await call('publishUnpublishedEntry', draftOf('2026/11/lain'))).status).toBe(200);
      expect(git('fsck', '--strict', '--no-dangling')).toBe('');
    },
  );
});
