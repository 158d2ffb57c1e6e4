import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, draftOf, portal, save } from '../portal.ts';

const slug = '2026/11/banjir';
const path = `content/berita/${slug}/index.md`;
const branch = `cms/berita/${slug}/index`;

describe('many at once', () => {
  test('20 saves of one draft are taken one after another, none lost', async () => {
    const { call, git } = portal();
    const saves = Array.from({ length: 20 }, (_, index) =>
      call(
        'persistEntry',
        save(slug, article(`Simpan ${index}`), { author: { name: `Editor ${index}` } }),
      ),
    );
    expect((await Promise.all(saves)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    const names = git('log', '--format=%an', `main..${branch}`).split('\n');
    expect(names.sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `Editor ${index}`).sort(),
    );
    expect(git('rev-list', '--count', '--first-parent', `main..${branch}`)).toBe('20');
  });

  test('20 drafts saved and published at once all arrive', async () => {
    const { call, git } = portal();
    const names = Array.from({ length: 20 }, (_, index) => `2026/11/tulisan-${index}`);
    await Promise.all(names.map((name) => call('persistEntry', save(name, article(name)))));
    const answers = await Promise.all(
      names.map((name) => call('publishUnpublishedEntry', draftOf(name))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(
      git('ls-tree', '-r', '--name-only', 'main', 'content/berita/2026/11/').split('\n'),
    ).toHaveLength(21);
    expect(git('status', '--porcelain')).toBe('');
  });

  test('of 20 editors with one base, one saves and 19 hear of it', async () => {
    const { call } = portal();
    const saves = Array.from({ length: 20 }, (_, index) =>
      call('persistEntry', save(slug, article(`Versi ${index}`), { base: null })),
    );
    const codes = (await Promise.all(saves)).map(({ body }) => body.code ?? 'saved').sort();
    expect(codes).toEqual(['saved', ...Array(19).fill('stale')]);
  });
});

describe('git killed in the middle', () => {
  /** A git that dies when asked for one step, as long as `dying` holds. */
  function mortalGit() {
    const program = join(portal().dir, 'git-fana');
    const live = (step: string | null) =>
      writeFileSync(
        program,
        step === null
          ? '#!/bin/sh\nexec git "$@"\n'
          : `#!/bin/sh\ncase "$* " in *" ${step} "*) kill -9 $$;; esac\nexec git "$@"\n`,
      );
    live(null);
    chmodSync(program, 0o755);
    return { program, live };
  }

  test.each([
    ['unpack-objects', 'persistEntry'],
    ['commit-tree', 'persistEntry'],
    ['update-ref', 'persistEntry'],
    ['commit-tree', 'updateUnpublishedEntryStatus'],
    ['merge-tree', 'publishUnpublishedEntry'],
    ['commit-tree', 'publishUnpublishedEntry'],
    ['merge', 'publishUnpublishedEntry'],
    ['update-ref', 'deleteUnpublishedEntry'],
  ])('%s in %s: nothing has changed, and the next call works', async (step, action) => {
    const faults: unknown[] = [];
    const { program, live } = mortalGit();
    const { call, git, state } = portal({
      git: { program },
      onFault: (error) => faults.push(error),
    });
    await call('persistEntry', save(slug, article('Satu')));
    const before = state();

    live(step);
    const params =
      action === 'persistEntry'
        ? save(slug, article('Dua'))
        : { ...draftOf(slug), newStatus: 'pending_review' };
    expect(await call(action, params)).toEqual({
      status: 500,
      body: {
        error:
          'Meja redaksi gagal karena sebab yang tidak terduga; muat ulang, coba lagi, dan lihat pesannya di terminal.',
        code: 'internal',
      },
    });
    expect(faults.map(String)).toEqual([`Error: git ${step} was ended by SIGKILL: `]);
    expect(state()).toBe(before);
    git('fsck', '--strict');

    live(null);
    expect((await call('persistEntry', save(slug, article('Tiga')))).status).toBe(200);
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(git('show', `main:${path}`)).toBe(article('Tiga').trimEnd());
  });

  test('a draft whose name could not be removed after publishing is no draft', async () => {
    const { program, live } = mortalGit();
    const { call, git } = portal({ git: { program } });
    await call('persistEntry', save(slug, article('Satu')));
    live('update-ref');
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    live(null);
    expect(git('branch', '--list', branch).trim()).toBe(branch);
    expect((await call('unpublishedEntries')).body).toEqual([]);
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(404);

    const base = git('rev-parse', `main:${path}`);
    expect((await call('persistEntry', save(slug, article('Dua'), { base }))).status).toBe(200);
    expect(git('rev-parse', `${branch}^`)).toBe(git('rev-parse', 'main'));
  });

  test('a lock that was left behind is named', async () => {
    const { call, dir, write, git } = portal();
    await call('persistEntry', save(slug, article('Satu')));
    write('.git/index.lock', '');
    expect(await call('publishUnpublishedEntry', draftOf(slug))).toEqual({
      status: 409,
      body: {
        error: `Repositori sedang dipakai program git lain; tunggu sebentar lalu ulangi, atau hapus ${dir}/.git/index.lock bila tidak ada git yang berjalan.`,
        code: 'repository',
      },
    });
    write(`.git/refs/heads/${branch}.lock`, '');
    expect((await call('persistEntry', save(slug, article('Dua')))).body.error).toContain(
      `${branch}.lock bila`,
    );
    expect(git('show', `${branch}:${path}`)).toBe(article('Satu').trimEnd());
  });
});
