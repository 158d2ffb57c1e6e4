import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, draftOf, portal, published, save } from '../portal.ts';

const slug = '2026/11/banjir';
const folder = `content/berita/${slug}`;

/** A git whose one step does something else. */
function alteredGit() {
  const program = join(portal().dir, 'git-lain');
  const alter = (step: string, script: string) =>
    writeFileSync(
      program,
      `#!/bin/sh\ncase "$* " in *" ${step} "*) ${script};; esac\nexec git "$@"\n`,
    );
  alter('-', ':');
  chmodSync(program, 0o755);
  return { program, alter };
}

const diskFull =
  'Penyimpanan komputer penuh, jadi perubahan ini tidak tersimpan; kosongkan sebagian, lalu ulangi.';
const diskLocked =
  'Folder repositori tidak dapat ditulis, jadi perubahan ini tidak tersimpan; buka izin tulis folder itu bagi Anda, lalu ulangi.';

describe('a disk that takes no more', () => {
  test.each([
    [
      'unpack-objects',
      'error: unable to write loose object file: No space left on device',
      diskFull,
    ],
    ['commit-tree', 'fatal: sha1 file write error. Out of diskspace', diskFull],
    ['unpack-objects', 'error: unable to write file: Disk quota exceeded', diskFull],
    [
      'unpack-objects',
      'error: insufficient permission for adding an object to repository database .git/objects',
      diskLocked,
    ],
    [
      'update-ref',
      "fatal: Unable to create '/x/refs/heads/a.lock': Read-only file system",
      diskLocked,
    ],
    ['update-ref', "fatal: Unable to create '/x/refs/heads/a.lock': Permission denied", diskLocked],
    [
      'update-ref',
      "fatal: Unable to create '/x/refs/heads/a.lock': No space left on device",
      diskFull,
    ],
  ])('%s says "%s"', async (step, complaint, error) => {
    const { program, alter } = alteredGit();
    const { call, state } = portal({ git: { program } });
    await call('persistEntry', save(slug, article('Satu')));
    const before = state();
    alter(step, `echo "${complaint}" >&2; exit 128`);
    expect(await call('persistEntry', save(slug, article('Dua')))).toEqual({
      status: 409,
      body: { error, code: 'repository' },
    });
    expect(state()).toBe(before);
  });

  test('what publishing had half written is taken back, what a person wrote meanwhile stays', async () => {
    const { program, alter } = alteredGit();
    const { call, dir, git, write, commit, state } = portal({
      git: { program },
      onFault: () => undefined,
    });
    write(`${folder}/lama.txt`, 'milik orang');
    commit('Berkas lain');
    await call('persistEntry', save(slug, article('Baru', 'Panjang sekali. '.repeat(50))));
    const before = state();
    alter(
      'merge',
      [
        `git cat-file blob cms/berita/${slug}/index:${folder}/index.md | head -c 60 > ${folder}/index.md`,
        `echo sambil >> ${published}`,
        `echo "error: unable to write file ${folder}/index.md" >&2; exit 1`,
      ].join('; '),
    );
    expect(await call('publishUnpublishedEntry', draftOf(slug))).toEqual({
      status: 409,
      body: { error: diskFull, code: 'repository' },
    });
    expect(existsSync(join(dir, folder, 'index.md'))).toBe(false);
    expect(readFileSync(join(dir, folder, 'lama.txt'), 'utf8')).toBe('milik orang');
    expect(readFileSync(join(dir, published), 'utf8')).toContain('sambil');
    git('checkout', '--', published);
    expect(state()).toBe(before);

    alter('-', ':');
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    const text = readFileSync(join(dir, folder, 'index.md'), 'utf8');

    await call('persistEntry', save(slug, article('Baru', 'Lain. '.repeat(80))));
    alter('merge', `: > ${folder}/index.md; kill -9 $$`);
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(500);
    expect(readFileSync(join(dir, folder, 'index.md'), 'utf8')).toBe(text);

    alter('merge', `echo sendiri > ${folder}/index.md; kill -9 $$`);
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(500);
    expect(readFileSync(join(dir, folder, 'index.md'), 'utf8')).toBe('sendiri\n');
  });
});
