import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, asset, draftOf, type Portal, portal, published, save } from '../portal.ts';

const slug = '2026/11/banjir';
const path = `content/berita/${slug}/index.md`;
const branch = `cms/berita/${slug}/index`;

/** A desk whose git lets somebody at the keyboard in, once, right before one of its steps. */
function interruptible(): { desk: Portal; meanwhile(step: string, script: string): void } {
  const program = join(portal().dir, 'git-sela');
  const desk = portal({ git: { program, branch: 'main' } });
  const meanwhile = (step: string, script: string) => {
    const done = join(desk.dir, '.git', 'sudah');
    rmSync(done, { force: true });
    writeFileSync(
      program,
      `#!/bin/sh
case "$* " in *" ${step} "*)
  if [ ! -e '${done}' ]; then
    : > '${done}'
    ( cd '${desk.dir}'; unset GIT_WORK_TREE GIT_ALLOW_PROTOCOL; export GIT_AUTHOR_NAME=P GIT_AUTHOR_EMAIL=p@x.id GIT_COMMITTER_EMAIL=p@x.id
    ${script} ) > /dev/null 2>&1
  fi;;
esac
exec git "$@"
`,
    );
    chmodSync(program, 0o755);
  };
  meanwhile('-', ':');
  return { desk, meanwhile };
}

/** Commits a text under a path, without the working tree. */
function commitTo(ref: string, file: string, raw: string): string {
  return `export GIT_INDEX_FILE=.git/indeks-lain
    git read-tree main
    git update-index --add --cacheinfo "100644,$(printf '%s' '${raw}' | git hash-object -w --stdin),${file}"
    git update-ref ${ref} "$(git commit-tree "$(git write-tree)" -p main -m Tangan)"`;
}

describe('somebody at the keyboard in the middle of a call', () => {
  test('commits the text that a draft is begun on: publishing it meets both versions', async () => {
    const { desk, meanwhile } = interruptible();
    const { call, git, bytes } = desk;
    const base = git('rev-parse', `main:${published}`);
    const first = git('rev-parse', 'main');
    meanwhile('worktree', commitTo('refs/heads/main', published, article('Tangan')));
    const saved = await call('persistEntry', save('2026/11/lama', article('Meja'), { base }));
    expect(saved.status).toBe(200);
    expect(git('rev-parse', 'cms/berita/2026/11/lama/index^')).toBe(first);
    expect(await call('publishUnpublishedEntry', draftOf('2026/11/lama'))).toMatchObject({
      status: 409,
      body: { code: 'conflict', paths: [published] },
    });
    expect(bytes(`main:${published}`).toString()).toBe(article('Tangan'));
    expect(bytes(`cms/berita/2026/11/lama/index:${published}`).toString()).toBe(article('Meja'));
  });

  test('makes the draft that a save is about to begin: theirs stays, the save is told', async () => {
    const { desk, meanwhile } = interruptible();
    const { call, bytes } = desk;
    meanwhile('commit-tree', commitTo(`refs/heads/${branch}`, path, article('Tangan')));
    expect(await call('persistEntry', save(slug, article('Meja'), { base: null }))).toEqual({
      status: 409,
      body: {
        error: 'Isi repositori berubah saat perubahan ini disimpan; muat ulang, lalu ulangi.',
        code: 'stale',
      },
    });
    expect(bytes(`${branch}:${path}`).toString()).toBe(article('Tangan'));
    const again = await call('persistEntry', save(slug, article('Meja'), { base: null }));
    expect(again.body).toMatchObject({ code: 'stale', other: { data: article('Tangan') } });
  });

  test('commits the picture that is being added: neither is overwritten', async () => {
    const { desk, meanwhile } = interruptible();
    const { call, bytes, git } = desk;
    const picture = published.replace('index.md', 'foto.jpg');
    meanwhile(
      'ls-tree',
      `printf 'milik orang' > ${picture}; git add ${picture}; git commit --quiet -m Tangan`,
    );
    const answer = await call('persistMedia', { asset: asset(picture, Buffer.from('dari meja')) });
    expect([answer.status, answer.body.code]).toEqual([409, 'stale']);
    expect(bytes(`main:${picture}`).toString()).toBe('milik orang');
    expect(git('log', '--format=%s', 'main')).toBe('Tangan\nAwal');
  });

  test('switches to another branch: the published one gets the draft all the same', async () => {
    const { desk, meanwhile } = interruptible();
    const { call, bytes, git } = desk;
    await call('persistEntry', save(slug, article('Meja')));
    meanwhile('merge', 'git switch --quiet --create lain');
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(bytes(`main:${path}`).toString()).toBe(article('Meja'));
    expect(git('branch', '--list', 'cms/*')).toBe('');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('pulls a commit while a draft is published: both arrive', async () => {
    const { desk, meanwhile } = interruptible();
    const { call, bytes, dir, git } = desk;
    await call('persistEntry', save(slug, article('Meja')));
    const other = 'content/berita/2026/11/forge/index.md';
    meanwhile(
      'merge',
      `git init --quiet --bare ../asal.git; git push --quiet ../asal.git main
      ( ${commitTo('refs/heads/luar', other, article('Forge'))} )
      git push --quiet ../asal.git luar:main; git branch -D luar
      git pull --quiet --ff-only ../asal.git main`,
    );
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(bytes(`main:${path}`).toString()).toBe(article('Meja'));
    expect(bytes(`main:${other}`).toString()).toBe(article('Forge'));
    expect(readFileSync(join(dir, other), 'utf8')).toBe(article('Forge'));
    expect(existsSync(join(dir, path))).toBe(true);
    expect(git('status', '--porcelain')).toBe('');
  });
});
