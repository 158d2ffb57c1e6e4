import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { backUp } from '../../keeping/backup.ts';
import { article, asset, draftOf, type Portal, portal, published, save } from '../portal.ts';

const now = new Date(2026, 10, 24, 8, 15, 0);
const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
const project = fileURLToPath(new URL('../../../..', import.meta.url));

/** A portal with a draft and its picture, a note, a discarded draft, and work nobody committed. */
async function livedIn(): Promise<Portal> {
  const one = portal();
  const assets = [asset('content/berita/2026/11/banjir/foto.jpg', picture)];
  await one.call(
    'persistEntry',
    save('2026/11/banjir', article('Banjir', '![Air](foto.jpg)'), { assets }),
  );
  await one.call('addNote', { ...draftOf('2026/11/banjir'), note: { content: 'Sumber?' } });
  await one.call('persistEntry', save('2026/11/pasar', article('Pasar')));
  await one.call('deleteUnpublishedEntry', draftOf('2026/11/pasar'));
  one.write(published, article('Belum di-commit'));
  return one;
}

const refs = ({ git }: Portal) => git('for-each-ref', '--format=%(refname) %(objectname)');

/** The commands of docs/backup.md, as a person types them. */
function restoreInto(folder: string, bundle: string): (...args: string[]) => string {
  const run = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  mkdirSync(folder);
  run('init', '--quiet', '--initial-branch=main');
  run('fetch', '--quiet', '--update-head-ok', bundle, '+refs/*:refs/*');
  run('reset', '--hard', '--quiet');
  return run;
}

test('a backup gives everything back to an empty machine, drafts and notes too', async () => {
  const one = await livedIn();
  const root = dirname(one.dir);
  const folder = join(root, 'usb', 'cadangan');
  const before = one.state();
  const backup = await backUp(one.dir, folder, now);
  expect(backup).toEqual({
    file: join(folder, 'portal-2026-11-24-081500.bundle'),
    bytes: readFileSync(backup.file).length,
    refs: [
      'refs/heads/cms/berita/2026/11/banjir/index',
      'refs/heads/main',
      'refs/portal/discarded/berita/2026/11/pasar/index/',
      'refs/portal/notes/berita/2026/11/banjir/index',
    ].map((name) => (name.endsWith('/') ? expect.stringContaining(name) : name)),
    uncommitted: [published],
  });
  expect(readdirSync(folder)).toEqual(['portal-2026-11-24-081500.bundle']);
  expect(one.state()).toBe(before);

  const restored = restoreInto(join(root, 'pulih'), backup.file);
  expect(restored('for-each-ref', '--format=%(refname) %(objectname)').trimEnd()).toBe(refs(one));
  expect(restored('status', '--porcelain')).toBe('');
  expect(readFileSync(join(root, 'pulih', published), 'utf8')).toBe(article('Berita lama'));
  expect(restored('fsck', '--strict', '--no-dangling')).toBe('');
});

test('two backups stand beside each other, and the second brings what is new', async () => {
  const one = await livedIn();
  const folder = join(dirname(one.dir), 'usb');
  await backUp(one.dir, folder, now);
  await one.call('persistEntry', save('2026/11/baru', article('Baru')));
  const { refs: second } = await backUp(one.dir, folder, new Date(now.getTime() + 1000));
  expect(second).toContain('refs/heads/cms/berita/2026/11/baru/index');
  expect(readdirSync(folder)).toEqual([
    'portal-2026-11-24-081500.bundle',
    'portal-2026-11-24-081501.bundle',
  ]);
});

test('a folder inside the portal is refused, also through a link', async () => {
  const { dir, state } = portal();
  const before = state();
  symlinkSync(join(dir, 'content'), join(dirname(dir), 'tautan'));
  for (const folder of [dir, join(dir, '.git', 'x'), join(dirname(dir), 'tautan', 'baru')]) {
    await expect(backUp(dir, folder, now)).rejects.toThrow(
      `Folder ${folder} ada di dalam portal yang dicadangkan, jadi ikut hilang bersamanya; pilih folder lain, sebaiknya di diska lepas.`,
    );
  }
  expect(state()).toBe(before);
});

test('what can not be read back leaves no file', async () => {
  const one = await livedIn();
  const folder = join(dirname(one.dir), 'usb');
  const id = one.git('rev-parse', `main:${published}`);
  rmSync(join(one.dir, '.git/objects', id.slice(0, 2), id.slice(2)));
  await expect(backUp(one.dir, folder, now)).rejects.toThrow(
    'Repositori ini tidak terbaca seluruhnya, jadi cadangannya tidak disimpan; simpan salinan foldernya apa adanya, lalu jalankan "git fsck" untuk melihat yang rusak. Kata git: ',
  );
  expect(readdirSync(folder)).toEqual([]);
  const file = join(one.dir, '..', 'berkas');
  writeFileSync(file, '');
  await expect(backUp(one.dir, join(file, 'x'), now)).rejects.toThrow(
    `Folder ${join(file, 'x')} tidak dapat dibuat atau ditulis (ENOTDIR); periksa apakah diskanya terpasang dan boleh ditulis, lalu ulangi.`,
  );
});

test('a history cut short, and none at all, are named', async () => {
  const { dir } = portal();
  const short = join(dirname(dir), 'pendek');
  execFileSync(
    'git',
    ['-C', dir, 'commit', '--quiet', '--allow-empty', '-mx', '--author=A <a@b>'],
    {
      env: { ...process.env, GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b' },
    },
  );
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${dir}`, short]);
  await expect(backUp(short, join(dirname(dir), 'usb'), now)).rejects.toThrow(
    'Repositori ini salinan tanpa riwayat lengkap (shallow clone), jadi cadangannya tidak akan utuh; jalankan "git fetch --unshallow", lalu ulangi.',
  );
  const empty = portal({ empty: true });
  await expect(backUp(empty.dir, join(dirname(empty.dir), 'usb'), now)).rejects.toThrow(
    'Repositori ini belum punya commit, jadi belum ada yang dapat dicadangkan.',
  );
  expect(existsSync(join(dirname(dir), 'usb'))).toBe(false);
});

test('npm run cadangan says what is in the file and what is not', async () => {
  const { dir } = await livedIn();
  const run = spawnSync(process.execPath, ['scripts/backup.ts', '../usb'], {
    cwd: project,
    env: { ...process.env, PORTAL_DIR: dir, INIT_CWD: dir },
    encoding: 'utf8',
  });
  const [file = ''] = readdirSync(join(dirname(dir), 'usb'));
  const bytes = statSync(join(dirname(dir), 'usb', file)).size;
  expect([run.stderr, run.status]).toEqual(['', 0]);
  expect(run.stdout.split('\n')).toEqual([
    `Cadangan selesai dan sudah dibaca kembali dengan utuh: ${join(dirname(dir), 'usb', file)}`,
    `Isinya 1 draf, 1 cabang, 1 draf yang dibuang, 1 daftar catatan; ${Math.ceil(bytes / 1000)} kB.`,
    'Tidak ikut: 1 berkas yang belum di-commit.',
    `  ${published}`,
    'Simpan salinannya di luar komputer ini. Cara memulihkannya ada di docs/backup.md.',
    '',
  ]);
});
