import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  article,
  draftOf,
  firstFiles,
  type Portal,
  portal,
  published,
  request,
  save,
} from '../portal.ts';

const slug = '2026/11/baru';
const path = `content/berita/${slug}/index.md`;

/** Work in progress of every kind that git knows. */
function mess({ git, write }: Portal): void {
  write('.git/info/exclude', 'diabaikan.txt\n');
  write('src/kode.ts', 'disiapkan();\n');
  git('add', 'src/kode.ts');
  write('src/kode.ts', 'disiapkan();\nbelum();\n');
  write('content/berita/2026/10/oktober/index.md', article('Sedang ditulis'));
  write('belum-dilacak.txt', 'milik orang');
  write('diabaikan.txt', 'milik orang juga');
  rmSync(
    join('/', git('rev-parse', '--show-toplevel').slice(1), 'content/kim/kim-contoh/index.md'),
  );
}

describe('a checkout with uncommitted work', () => {
  test('stays as it is through a whole round', async () => {
    const one = portal();
    mess(one);
    const { call, git, dir } = one;
    const dirt = () => [
      git('status', '--porcelain', '--ignored'),
      git('diff'),
      git('diff', '--cached'),
    ];
    const before = dirt();
    await call('persistEntry', save(slug, article('Baru')));
    await call('updateUnpublishedEntryStatus', { ...draftOf(slug), newStatus: 'pending_publish' });
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(dirt()).toEqual(before);
    expect(readFileSync(join(dir, path), 'utf8')).toBe(article('Baru'));
    expect(git('diff', '--name-only', 'main^', 'main')).toBe(path);
    expect(git('symbolic-ref', 'HEAD')).toBe('refs/heads/main');
  });

  test.each([
    ['changed', published, ({ write }: Portal) => write(published, article('Belum di-commit'))],
    [
      'staged',
      published,
      ({ write, git }: Portal) => {
        write(published, article('Sudah di-add'));
        git('add', published);
      },
    ],
    ['untracked', path, ({ write }: Portal) => write(path, 'milik orang')],
    [
      'ignored',
      path,
      ({ write }: Portal) => {
        write('.git/info/exclude', 'content/berita/2026/11/baru/\n');
        write(path, 'milik orang');
      },
    ],
  ])('refuses to publish over a file that is %s, and changes nothing', async (_, file, dirty) => {
    const one = portal();
    const { call, git, dir, state } = one;
    const name = file.slice('content/berita/'.length, -'/index.md'.length);
    await call('persistEntry', save(name, article('Dari meja')));
    dirty(one);
    const [before, text] = [state(), readFileSync(join(dir, file), 'utf8')];
    expect(await call('publishUnpublishedEntry', draftOf(name))).toEqual({
      status: 409,
      body: {
        error: `Di folder kerja ada perubahan yang belum di-commit pada ${file}; commit atau pindahkan dulu, lalu terbitkan lagi.`,
        code: 'uncommitted',
        paths: [file],
      },
    });
    expect(state()).toBe(before);
    expect(readFileSync(join(dir, file), 'utf8')).toBe(text);

    git('stash', '--all', '--quiet');
    expect((await call('publishUnpublishedEntry', draftOf(name))).status).toBe(200);
    expect(readFileSync(join(dir, file), 'utf8')).toBe(article('Dari meja'));
  });

  test('is not what the CMS reads', async () => {
    const { call, write } = portal();
    write(published, article('Belum di-commit'));
    expect((await call('getEntry', { path: published })).body).toMatchObject({
      data: firstFiles[published],
    });
  });

  test('line endings and a byte order mark travel unchanged, and leave the checkout clean', async () => {
    const { call, git, dir, write, commit } = portal();
    write('.gitattributes', '* text=auto eol=lf\n');
    commit('Atribut');
    git('config', 'core.autocrlf', 'true');
    const raw = `\uFEFF${article('Windows').replaceAll('\n', '\r\n')}`;
    await call('persistEntry', save(slug, raw));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(readFileSync(join(dir, path), 'utf8')).toBe(raw);
    expect((await call('getEntry', { path })).body).toMatchObject({ data: raw });
    expect(git('-c', 'core.autocrlf=false', 'status', '--porcelain')).toBe('');
  });
});

describe('where the branch stands', () => {
  test('another branch is checked out: the published one moves, the checkout does not', async () => {
    const { call, git, dir } = portal({ git: { branch: 'main' } });
    git('switch', '--quiet', '--create', 'lain');
    await call('persistEntry', save(slug, article('Baru')));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(git('show', `main:${path}`)).toBe(article('Baru').trimEnd());
    expect(() => readFileSync(join(dir, path))).toThrow('ENOENT');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });

  test('the branch is open in another worktree: that one comes along', async () => {
    const { call, git, dir } = portal({ git: { branch: 'main' } });
    git('switch', '--quiet', '--create', 'lain');
    const other = `${dir}-terbit`;
    git('worktree', 'add', '--quiet', other, 'main');
    await call('persistEntry', save(slug, article('Baru')));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(readFileSync(join(other, path), 'utf8')).toBe(article('Baru'));
    expect(git('-C', other, 'status', '--porcelain')).toBe('');

    rmSync(other, { recursive: true });
    await call('persistEntry', save(slug, article('Lagi')));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).body).toEqual({
      error: `Cabang main tercatat terbuka di folder ${other} yang sudah tidak ada; jalankan "git worktree prune", lalu ulangi.`,
      code: 'repository',
    });
  });

  test('a draft that is checked out is left alone', async () => {
    const { call, git, dir } = portal({ git: { branch: 'main' } });
    await call('persistEntry', save(slug, article('Baru')));
    git('switch', '--quiet', `cms/berita/${slug}/index`);
    const error = `Cabang draf ini sedang terbuka di folder ${dir}; pindah dulu ke cabang lain di sana dengan "git switch", lalu ulangi.`;
    for (const [action, params] of [
      ['persistEntry', save(slug, article('Lain'))],
      ['updateUnpublishedEntryStatus', { ...draftOf(slug), newStatus: 'pending_review' }],
      ['publishUnpublishedEntry', draftOf(slug)],
      ['deleteUnpublishedEntry', draftOf(slug)],
    ] as const) {
      expect(await call(action, params)).toEqual({
        status: 409,
        body: { error, code: 'repository' },
      });
    }
    expect(git('status', '--porcelain')).toBe('');
  });

  test('a bare repository', async () => {
    const { call, git, bytes } = portal({ bare: true });
    await call('persistEntry', save(slug, article('Baru')));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(bytes(`main:${path}`).toString()).toBe(article('Baru'));
    expect(git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test('no commits yet: lists are empty, and a save says what to do', async () => {
    const { call } = portal({ empty: true });
    const folder = { folder: 'content/berita', extension: 'md', depth: 4 };
    expect(await call('entriesByFolder', folder)).toEqual({ status: 200, body: [] });
    expect(await call('unpublishedEntries')).toEqual({ status: 200, body: [] });
    expect(await call('persistEntry', save(slug, article('Baru')))).toEqual({
      status: 409,
      body: {
        error:
          'Repositori ini belum punya commit; jalankan "git add ." lalu "git commit -m Awal", kemudian simpan lagi.',
        code: 'repository',
      },
    });
  });

  test('no branch is checked out', async () => {
    const { call, git } = portal();
    git('switch', '--quiet', '--detach');
    expect(await call('unpublishedEntries')).toEqual({
      status: 409,
      body: {
        error:
          'Repositori tidak sedang berada di cabang mana pun (detached HEAD); jalankan "git switch main", lalu ulangi.',
        code: 'repository',
      },
    });
  });

  test('a branch that is set but does not exist, and one that is no name', async () => {
    const missing = portal({ git: { branch: 'terbit' } });
    const asked = request({ branch: 'terbit', action: 'unpublishedEntries' });
    expect(await (await missing.fetch(asked)).json()).toEqual({
      error:
        'Cabang terbit belum ada; buat dengan "git branch terbit" atau perbaiki CMS_BRANCH, lalu ulangi.',
      code: 'repository',
    });
    const { call } = portal({ git: { branch: '--upload-pack=x' } });
    expect(await call('info')).toEqual({
      status: 409,
      body: {
        error:
          'CMS_BRANCH berisi "--upload-pack=x", bukan nama cabang; isi dengan nama cabang seperti main.',
        code: 'repository',
      },
    });
  });

  test('a folder that is no repository, until it becomes one', async () => {
    const { call, dir, git } = portal();
    rmSync(join(dir, '.git'), { recursive: true });
    expect(await call('info')).toEqual({
      status: 409,
      body: {
        error: `Folder ${dir} bukan repositori git; jalankan "git init" di sana dan buat commit pertama, lalu ulangi.`,
        code: 'repository',
      },
    });
    git('init', '--quiet', '--initial-branch=main');
    expect((await call('info')).status).toBe(200);
  });

  test('an old git, and none at all', async () => {
    const { dir } = portal();
    const old = join(dir, 'git-lama');
    writeFileSync(old, '#!/bin/sh\necho git version 2.34.1\n', { mode: 0o755 });
    expect(await portal({ git: { program: old } }).call('info')).toEqual({
      status: 409,
      body: {
        error:
          'Git di komputer ini versi 2.34; pasang git 2.38 atau yang lebih baru, lalu mulai lagi.',
        code: 'repository',
      },
    });
    expect(await portal({ git: { program: join(dir, 'tak-ada') } }).call('info')).toEqual({
      status: 409,
      body: {
        error:
          'Program git tidak dapat dijalankan; pasang git 2.38 atau yang lebih baru, lalu mulai lagi.',
        code: 'repository',
      },
    });
  });

  test('an unfinished merge of the person at the keyboard', async () => {
    const { call, git, write, commit } = portal();
    await call('persistEntry', save(slug, article('Baru')));
    git('switch', '--quiet', '--create', 'sisi');
    write(published, article('Sisi'));
    commit('Sisi');
    git('switch', '--quiet', 'main');
    write(published, article('Utama'));
    commit('Utama');
    expect(() => git('merge', '--quiet', 'sisi')).toThrow();
    const before = git('status', '--porcelain');
    const answer = await call('publishUnpublishedEntry', draftOf(slug));
    expect([answer.status, answer.body.code]).toEqual([409, 'repository']);
    expect(answer.body.error).toContain('ada pekerjaan git yang belum selesai pada cabang main');
    expect(git('status', '--porcelain')).toBe(before);
  });

  test('a branch named cms stands in the way of every draft', async () => {
    const { call, git } = portal();
    git('branch', 'cms');
    expect(await call('persistEntry', save(slug, article('Baru')))).toEqual({
      status: 409,
      body: {
        error:
          'Cabang "cms" menghalangi nama draf; ganti namanya dengan "git branch -m cms nama-lain", lalu ulangi.',
        code: 'repository',
      },
    });
  });
});
