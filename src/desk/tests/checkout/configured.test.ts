import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRepository } from '../../../newsroom/status/repository.ts';
import { article, draftOf, type Portal, portal, published, save } from '../portal.ts';

/** A program that leaves a trace when it is run, and the repository's settings that name it. */
function trap({ dir, git }: Portal): { program: string; sprung: () => string } {
  const [program, trace] = [join(dir, '.git', 'jebakan'), join(dir, '.git', 'jejak')];
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${trace}'\ncat\n`);
  chmodSync(program, 0o755);
  const included = join(dir, '.git', 'tambahan');
  const programs = {
    'filter.jahat.clean': program,
    'filter.jahat.smudge': program,
    'filter.jahat.required': 'true',
    'filter.proses.process': program,
    'filter.nama=aneh.smudge': program,
    'merge.jahat.driver': `${program} %O %A %B`,
    'merge.default': 'jahat',
    'diff.jahat.textconv': program,
    'diff.jahat.command': program,
    'diff.external': program,
    'core.fsmonitor': program,
    'core.sshCommand': program,
    'core.editor': program,
    'core.pager': program,
    'core.askPass': program,
    'gpg.program': program,
    'commit.gpgSign': 'true',
    'alias.merge': `!${program}`,
    'alias.commit-tree': `!${program}`,
    'credential.helper': program,
    'remote.asal.url': `ext::${program}`,
    'remote.asal.promisor': 'true',
    'protocol.ext.allow': 'always',
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'asal',
    'branch.main.mergeOptions': '--squash',
  };
  writeFileSync(included, '');
  git('config', 'include.path', included);
  for (const [name, value] of Object.entries(programs)) {
    git('config', '--file', included, name, value);
  }
  for (const hook of [
    'reference-transaction',
    'post-merge',
    'post-checkout',
    'post-index-change',
  ]) {
    writeFileSync(join(dir, '.git', 'hooks', hook), `#!/bin/sh\nexec '${program}' ${hook}\n`);
    chmodSync(join(dir, '.git', 'hooks', hook), 0o755);
  }
  return { program, sprung: () => (existsSync(trace) ? readFileSync(trace, 'utf8') : '') };
}

const attributes = [
  '* filter=jahat merge=jahat diff=jahat',
  'content/kim/** filter=proses',
  'content/berita/2026/12/** filter=nama=aneh',
].join('\n');

describe('a repository whose configuration names programs', () => {
  test('runs none of them in a whole round of the desk, and keeps every byte', async () => {
    const desk = portal();
    const { call, git, dir, bytes, write, commit } = desk;
    write('.gitattributes', `${attributes}\n`);
    commit('Atribut');
    const { sprung } = trap(desk);
    const texts = ['2026/11/baru', '2026/12/desember'].map(
      (slug) => [slug, article(slug)] as const,
    );
    for (const [slug, text] of texts) {
      expect(await call('persistEntry', save(slug, text))).toMatchObject({ status: 200 });
      await call('updateUnpublishedEntryStatus', {
        ...draftOf(slug),
        newStatus: 'pending_publish',
      });
      expect(await call('publishUnpublishedEntry', draftOf(slug))).toMatchObject({ status: 200 });
    }
    await call('unpublishedEntries', { detail: true });
    await call('entriesByFolder', { folder: 'content/berita', extension: 'md', depth: 4 });
    expect(await readRepository(dir, '')).toEqual({
      usable: true,
      published: 'main',
      checkedOut: 'main',
      uncommitted: [],
      ahead: null,
    });
    expect(sprung()).toBe('');
    for (const [slug, text] of texts) {
      const path = `content/berita/${slug}/index.md`;
      expect([bytes(`main:${path}`).toString(), readFileSync(join(dir, path), 'utf8')]).toEqual([
        text,
        text,
      ]);
    }
    expect(git('rev-list', '--count', '--first-parent', 'main')).toBe('4');
  });

  test('merges by the lines alone, whatever driver is named', async () => {
    const desk = portal();
    const { call, bytes, write, commit } = desk;
    write('.gitattributes', `${attributes}\n`);
    commit('Atribut');
    const text = article('Berita lama', 'Satu.\n\nDua.\n\nTiga.\n\nEmpat.\n\nLima.');
    write(published, text);
    commit('Panjang');
    await call('persistEntry', save('2026/11/lama', text.replace('Lima.', 'Lima kali.')));
    write(published, text.replace('Satu.', 'Satu kali.'));
    commit('Sisi lain');
    const { sprung } = trap(desk);
    expect(await call('publishUnpublishedEntry', draftOf('2026/11/lama'))).toMatchObject({
      status: 200,
    });
    expect(bytes(`main:${published}`).toString()).toBe(
      text.replace('Lima.', 'Lima kali.').replace('Satu.', 'Satu kali.'),
    );
    expect(sprung()).toBe('');
  });

  test('fetches nothing for an object that is not there', async () => {
    const desk = portal({ onFault: () => undefined });
    const { call, git } = desk;
    const { sprung } = trap(desk);
    const tree = git('rev-parse', 'main:content/berita/2026');
    // As in a partial clone.
    rmSync(join(desk.dir, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
    await call('entriesByFolder', { folder: 'content/berita', extension: 'md', depth: 4 });
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    expect(sprung()).toBe('');
  });

  test('does not look into a repository inside this one, which has settings of its own', async () => {
    const desk = portal();
    const inner = join(desk.dir, 'content/modul');
    mkdirSync(inner);
    const run = (...args: string[]) => desk.git('-C', inner, ...args);
    run('init', '--quiet');
    writeFileSync(join(inner, 'a'), 'a');
    run('add', '.');
    run('commit', '--quiet', '--message=Dalam');
    desk.git('add', 'content/modul');
    desk.git('commit', '--quiet', '--message=Modul');
    const { program, sprung } = trap(desk);
    run('config', 'core.fsmonitor', program);
    writeFileSync(join(inner, 'a'), 'diubah');
    expect(await readRepository(desk.dir, '')).toMatchObject({ uncommitted: [] });
    expect(sprung()).toBe('');
  });

  test('brings the working tree along, wherever core.worktree points', async () => {
    const { call, git, dir } = portal();
    git('config', 'core.worktree', join(dir, 'src'));
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    const answer = await call('publishUnpublishedEntry', draftOf('2026/11/baru'));
    expect(existsSync(join(dir, 'src', 'content'))).toBe(false);
    expect(answer.status).toBe(200);
    expect(readFileSync(join(dir, 'content/berita/2026/11/baru/index.md'), 'utf8')).toBe(
      article('Baru'),
    );
  });

  test('a linked checkout with settings of its own runs nothing either', async () => {
    const desk = portal({ git: { branch: 'main' } });
    const { call, git, dir, write, commit } = desk;
    write('.gitattributes', `${attributes}\n`);
    commit('Atribut');
    git('switch', '--quiet', '--create', 'lain');
    const linked = join(dir, '..', 'kedua');
    git('worktree', 'add', '--quiet', linked, 'main');
    git('config', 'extensions.worktreeConfig', 'true');
    const trace = join(dir, '.git', 'jejak');
    git('-C', linked, 'config', '--worktree', 'filter.jahat.smudge', `touch '${trace}'; cat`);
    await call('persistEntry', save('2026/11/baru', article('Baru')));
    expect((await call('publishUnpublishedEntry', draftOf('2026/11/baru'))).status).toBe(200);
    expect(existsSync(join(linked, 'content/berita/2026/11/baru/index.md'))).toBe(true);
    expect(existsSync(trace)).toBe(false);
  });

  test('a draft that is another name for the published branch does not move it', async () => {
    const { call, git } = portal();
    git('symbolic-ref', 'refs/heads/cms/berita/2026/11/baru/index', 'refs/heads/main');
    const before = git('rev-parse', 'main');
    expect(await call('persistEntry', save('2026/11/baru', article('Baru')))).toMatchObject({
      status: 200,
    });
    expect(git('rev-parse', 'main')).toBe(before);
    expect(await call('unpublishedEntries')).toMatchObject({ body: ['berita/2026/11/baru/index'] });
  });
});
