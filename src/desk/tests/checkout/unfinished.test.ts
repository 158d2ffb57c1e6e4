import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, draftOf, type Portal, portal, published, save } from '../portal.ts';

/** Leaves the person at the keyboard in the middle of a rebase that stopped at a conflict. */
function beginRebase({ git, write, commit }: Portal, branch: string): void {
  git('switch', '--quiet', '--create', 'atas', 'main');
  write(published, article('Versi atas'));
  commit('Atas');
  git('switch', '--quiet', branch);
  write(published, article('Versi sendiri'));
  commit('Sendiri');
  try {
    git('rebase', '--quiet', 'atas');
  } catch {
    return;
  }
  throw new Error('The rebase went through');
}

describe('git work that the person at the keyboard has not finished', () => {
  test('the published branch is being rebased: nothing moves under it', async () => {
    const desk = portal({ git: { branch: 'main' } });
    const { call, git } = desk;
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    beginRebase(desk, 'main');
    const before = desk.state();
    expect(await call('publishUnpublishedEntry', draftOf('2026/11/baru'))).toEqual({
      status: 409,
      body: {
        error: `Di folder ${desk.dir} ada pekerjaan git yang belum selesai pada cabang main; selesaikan atau batalkan dulu ("git status" menyebut caranya), lalu ulangi.`,
        code: 'repository',
      },
    });
    expect(desk.state()).toBe(before);
    git('rebase', '--abort');
    expect((await call('publishUnpublishedEntry', draftOf('2026/11/baru'))).status).toBe(200);
  });

  test('a draft that is being rebased or bisected is left alone', async () => {
    const desk = portal({ git: { branch: 'main' } });
    const { call, git } = desk;
    await call('persistEntry', save('2026/11/lama', article('Draf')));
    beginRebase(desk, 'cms/berita/2026/11/lama/index');
    const before = desk.state();
    const answer = await call('persistEntry', save('2026/11/lama', article('Lain')));
    expect([answer.status, answer.body.code]).toEqual([409, 'repository']);
    expect(desk.state()).toBe(before);
    git('rebase', '--abort');
    git('bisect', 'start', 'HEAD', 'main');
    expect((await call('deleteUnpublishedEntry', draftOf('2026/11/lama'))).body.code).toBe(
      'repository',
    );
    git('bisect', 'reset', 'main');
    expect((await call('deleteUnpublishedEntry', draftOf('2026/11/lama'))).status).toBe(200);
  });

  test('a cherry-pick that waits for its end', async () => {
    const { call, git, write, commit, state, dir } = portal();
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    git('switch', '--quiet', '--create', 'lain');
    write(published, article('Versi lain'));
    commit('Lain');
    git('switch', '--quiet', 'main');
    write(published, article('Versi sendiri'));
    commit('Sendiri');
    expect(() => git('cherry-pick', 'lain')).toThrow();
    const before = state();
    expect(await call('publishUnpublishedEntry', draftOf('2026/11/baru'))).toEqual({
      status: 409,
      body: {
        error: `Di folder ${dir} ada pekerjaan git yang belum selesai pada cabang main; selesaikan atau batalkan dulu ("git status" menyebut caranya), lalu ulangi.`,
        code: 'repository',
      },
    });
    expect(state()).toBe(before);
  });

  test('a draft checked out is never taken for the published branch', async () => {
    const { call, git } = portal();
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    git('switch', '--quiet', 'cms/berita/2026/11/baru/index');
    const refs = git('for-each-ref');
    expect(await call('info')).toEqual({
      status: 409,
      body: {
        error:
          'Yang terbuka di repositori adalah cabang draf "cms/berita/2026/11/baru/index"; jalankan "git switch main", lalu ulangi.',
        code: 'repository',
      },
    });
    expect((await call('persistEntry', save('2026/11/lain', article('Lain')))).status).toBe(409);
    expect(git('for-each-ref')).toBe(refs);
  });

  test('a folder of content that was put elsewhere behind a link is not written through', async () => {
    const { call, dir, git } = portal();
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    const elsewhere = join(dir, 'src');
    rmSync(join(dir, 'content/berita/2026/11'), { recursive: true });
    symlinkSync(elsewhere, join(dir, 'content/berita/2026/11'));
    const answer = await call('publishUnpublishedEntry', draftOf('2026/11/baru'));
    expect([answer.status, answer.body.code]).toEqual([409, 'uncommitted']);
    expect(existsSync(join(elsewhere, 'baru'))).toBe(false);
    expect(git('log', '-1', '--format=%s', 'main')).toBe('Awal');
  });

  test.each([1, 9])('%i commits by hand in the middle of publishing', async (times) => {
    const program = join(portal().dir, 'git-sibuk');
    const { call, git, dir } = portal({ git: { program } });
    const count = join(dir, '.git', 'hitungan');
    writeFileSync(count, '');
    writeFileSync(
      program,
      `#!/bin/sh
case "$* " in *" merge "*)
  printf x >> '${count}'
  if [ "$(wc -c < '${count}')" -le ${times} ]; then
    git -c user.name=P -c user.email=p@x.id commit --quiet --allow-empty --message=Tangan
  fi;;
esac
exec git "$@"
`,
    );
    chmodSync(program, 0o755);
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    const answer = await call('publishUnpublishedEntry', draftOf('2026/11/baru'));
    const subjects = git('log', '--first-parent', '--format=%s', 'main').split('\n');
    expect([answer.status, answer.body.code, subjects]).toEqual(
      times === 1
        ? [200, undefined, ['Terbitkan berita/2026/11/baru/index', 'Tangan', 'Awal']]
        : [409, 'stale', ['Tangan', 'Tangan', 'Tangan', 'Awal']],
    );
  });

  test('the same text lies in the folder already, written by hand', async () => {
    const { call, dir, write } = portal();
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    write('content/berita/2026/11/baru/index.md', article('Baru, dengan tangan'));
    expect(await call('publishUnpublishedEntry', draftOf('2026/11/baru'))).toMatchObject({
      status: 409,
      body: { code: 'uncommitted', paths: ['content/berita/2026/11/baru/index.md'] },
    });
    expect(readFileSync(join(dir, 'content/berita/2026/11/baru/index.md'), 'utf8')).toBe(
      article('Baru, dengan tangan'),
    );
  });
});
