import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDesk } from '../../app.ts';
import { createLocalGit } from '../../local-git/local-git.ts';
import { acceptAll, article, draftOf, portal, request, save } from '../portal.ts';

const slug = '2026/11/baru';
const path = `content/berita/${slug}/index.md`;

describe('clones and heads of other kinds', () => {
  test('a shallow clone saves, publishes and stays shallow', async () => {
    const { git, write, commit, dir } = portal();
    write('content/berita/2026/10/oktober/index.md', article('Kedua'));
    commit('Kedua');
    const clone = `${dir}-dangkal`;
    git('clone', '--quiet', '--depth=1', `file://${dir}`, clone);
    const storage = createLocalGit(clone);
    const desk = createDesk({ storage, check: acceptAll });
    const call = async (action: string, params: object) =>
      (await desk.fetch(request({ branch: 'main', action, params }))).status;
    expect(await call('persistEntry', save(slug, article('Baru')))).toBe(200);
    expect(await call('publishUnpublishedEntry', draftOf(slug))).toBe(200);
    storage.close();
    expect(readFileSync(join(clone, path), 'utf8')).toBe(article('Baru'));
    expect(git('-C', clone, 'status', '--porcelain')).toBe('');
    expect(git('-C', clone, 'rev-parse', '--is-shallow-repository')).toBe('true');
    git('-C', clone, 'fsck', '--strict');
    git('-C', clone, 'push', '--quiet', 'origin', 'main:terbit');
    expect(git('show', `terbit:${path}`)).toBe(article('Baru').trimEnd());
  });

  test('a detached HEAD with uncommitted work stays where it is', async () => {
    const { call, git, write, dir } = portal({ git: { branch: 'main' } });
    git('switch', '--quiet', '--detach');
    write('src/kode.ts', 'belum();\n');
    const before = [git('rev-parse', 'HEAD'), git('status', '--porcelain'), git('diff')];
    await call('persistEntry', save(slug, article('Baru')));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(git('show', `main:${path}`)).toBe(article('Baru').trimEnd());
    expect([git('rev-parse', 'HEAD'), git('status', '--porcelain'), git('diff')]).toEqual(before);
    expect(existsSync(join(dir, path))).toBe(false);
  });
});
