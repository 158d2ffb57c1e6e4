import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemAt, wholeFile } from '../../check/problem.ts';
import type { ContentChecker } from '../content-checker.ts';
import { acceptAll, article, draftOf, portal, published, save } from './portal.ts';

const slug = '2026/11/banjir';
const path = `content/berita/${slug}/index.md`;
const branch = `cms/berita/${slug}/index`;
const sari = { name: 'Sari Dewi' };
const budi = { name: 'Budi Ngabe' };
const now = () => new Date('2026-11-24T01:15:00Z');

function idIn(body: Record<string, unknown>): string {
  return (body['dataFiles'] as [{ id: string }])[0].id;
}

describe('two editors', () => {
  test('a save on an old version of the draft gets the other version', async () => {
    const { call, git } = portal({ git: { now } });
    const first = await call(
      'persistEntry',
      save(slug, article('Satu'), { base: null, author: sari }),
    );
    const base = idIn(first.body);
    await call('persistEntry', save(slug, article('Dua'), { base, author: sari }));
    await call('updateUnpublishedEntryStatus', {
      ...draftOf(slug),
      newStatus: 'pending_review',
      author: budi,
    });
    const head = git('rev-parse', branch);
    const refused = await call('persistEntry', save(slug, article('Tiga'), { base, author: budi }));
    const other = {
      path,
      id: git('rev-parse', `${branch}:${path}`),
      data: article('Dua'),
      author: 'Sari Dewi',
      updatedAt: '2026-11-24T01:15:00.000Z',
      where: 'draft',
      head,
    };
    expect(refused).toEqual({
      status: 409,
      body: {
        error:
          'Sari Dewi sudah menyimpan versi lain di draf ini setelah Anda membukanya; bandingkan kedua versi, lalu simpan lagi.',
        code: 'stale',
        other,
      },
    });
    expect(git('rev-parse', branch)).toBe(head);

    const again = await call(
      'persistEntry',
      save(slug, article('Tiga'), { base: other.id, author: budi }),
    );
    expect([again.status, again.body['status']]).toEqual([200, 'pending_review']);
    expect(git('log', '--format=%an', `main..${branch}`)).toBe(
      'Budi Ngabe\nBudi Ngabe\nSari Dewi\nSari Dewi',
    );
    expect(git('show', `${branch}~2:${path}`)).toBe(article('Dua').trimEnd());
  });

  test('a save on an old version of what is published', async () => {
    const { call, git, write, commit } = portal({ git: { now } });
    const base = git('rev-parse', `main:${published}`);
    write(published, article('Dibetulkan di forge'));
    commit('Betulkan');
    const refused = await call('persistEntry', save('2026/11/lama', article('Saya'), { base }));
    expect(refused).toMatchObject({
      status: 409,
      body: {
        error:
          'Pemilik sudah menyimpan versi lain di situs yang terbit setelah Anda membukanya; bandingkan kedua versi, lalu simpan lagi.',
        code: 'stale',
        other: {
          data: article('Dibetulkan di forge'),
          where: 'published',
          head: git('rev-parse', 'main'),
        },
      },
    });
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });

  test('a new entry where there is one, in a draft or published', async () => {
    const { call } = portal();
    await call('persistEntry', save(slug, article('Satu'), { base: null }));
    for (const name of [slug, '2026/11/lama']) {
      const refused = await call('persistEntry', save(name, article('Dua'), { base: null }));
      expect([refused.status, refused.body.error]).toEqual([
        409,
        `Sudah ada tulisan lain di content/berita/${name}/index.md; ganti nama pendek tulisan Anda, atau buka tulisan yang sudah ada.`,
      ]);
    }
  });

  test('a save on a draft that was discarded', async () => {
    const { call } = portal();
    const base = idIn((await call('persistEntry', save(slug, article('Satu')))).body);
    await call('deleteUnpublishedEntry', draftOf(slug));
    expect(await call('persistEntry', save(slug, article('Dua'), { base }))).toEqual({
      status: 409,
      body: {
        error:
          'Versi yang Anda buka sudah tidak ada karena drafnya dibuang; salin tulisan Anda, lalu simpan sebagai draf baru.',
        code: 'stale',
        other: null,
      },
    });
  });

  test('the same save twice, its first answer lost, is no conflict', async () => {
    const { call } = portal();
    const lost = save(slug, article('Satu'), { base: null });
    const first = await call('persistEntry', lost);
    const second = await call('persistEntry', lost);
    expect([second.status, idIn(second.body)]).toEqual([200, idIn(first.body)]);
  });

  test('without a base the save is taken, and the earlier version stays in history', async () => {
    const { call, git } = portal();
    await call('persistEntry', save(slug, article('Satu')));
    await call('persistEntry', save(slug, article('Dua')));
    expect(git('show', `${branch}^:${path}`)).toBe(article('Satu').trimEnd());
  });

  test('a reviewer judges the version they read', async () => {
    const { call, git } = portal();
    const { head } = (await call('persistEntry', save(slug, article('Satu')))).body;
    await call('persistEntry', save(slug, article('Dua'), { author: sari }));
    const before = git('for-each-ref');
    for (const [action, more] of [
      ['updateUnpublishedEntryStatus', { newStatus: 'pending_publish' }],
      ['publishUnpublishedEntry', {}],
      ['deleteUnpublishedEntry', {}],
    ] as const) {
      expect(await call(action, { ...draftOf(slug), head, ...more })).toMatchObject({
        status: 409,
        body: {
          error:
            'Sari Dewi sudah mengubah draf ini setelah Anda membukanya; muat ulang dan baca dulu versi barunya.',
          code: 'stale',
          other: { data: article('Dua') },
        },
      });
    }
    expect(git('for-each-ref')).toBe(before);
  });
});

describe('a conflict on publish', () => {
  test('leaves everything as it was, and the next call works', async () => {
    const { call, write, commit, state } = portal();
    await call('persistEntry', save('2026/11/lama', article('Judul dari draf')));
    await call('persistEntry', save(slug, article('Lain')));
    write(published, article('Judul dari forge'));
    commit('Forge');
    const before = state();
    const refusal = {
      status: 409,
      body: {
        error: `Draf ini dan versi yang sudah terbit mengubah bagian yang sama (${published}); salin perubahan Anda, buang draf ini, lalu tulis ulang di atas versi yang terbit.`,
        code: 'conflict',
        paths: [published],
      },
    };
    expect(await call('publishUnpublishedEntry', draftOf('2026/11/lama'))).toEqual(refusal);
    const ready = { ...draftOf('2026/11/lama'), newStatus: 'pending_publish' };
    expect(await call('updateUnpublishedEntryStatus', ready)).toEqual(refusal);
    expect(state()).toBe(before);
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
  });

  test('changes of different lines are joined', async () => {
    const { call, write, commit, bytes } = portal();
    const long = Array.from({ length: 12 }, (_, line) => `Baris ${line}.`).join('\n');
    write(published, article('Lama', long));
    commit('Panjang');
    await call('persistEntry', save('2026/11/lama', article('Baru', long)));
    write(published, article('Lama', `${long}\nDitambah di forge.`));
    commit('Forge');
    expect((await call('publishUnpublishedEntry', draftOf('2026/11/lama'))).status).toBe(200);
    expect(bytes(`main:${published}`).toString()).toBe(
      article('Baru', `${long}\nDitambah di forge.`),
    );
  });

  test('a draft of another history is refused', async () => {
    const { call, git } = portal();
    const tree = git('rev-parse', 'main^{tree}');
    git('branch', branch, git('commit-tree', tree, '-m', 'Asing'));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).body).toMatchObject({
      code: 'conflict',
      paths: [],
    });
  });
});

describe('the check', () => {
  const problem = problemAt(wholeFile(path), {
    rule: 'title',
    message: 'Judul kosong.',
    fix: 'title: Judul',
  });
  const warning = problemAt(wholeFile(path), {
    rule: 'alt',
    message: 'Alt pendek.',
    severity: 'warning',
  });

  test('errors refuse a save, with the sentence, the mend and the list', async () => {
    const check: ContentChecker = { ...acceptAll, onSave: async () => [warning, problem, problem] };
    const { call, state } = portal({ check });
    const before = state();
    expect(await call('persistEntry', save(slug, article('Satu')))).toEqual({
      status: 422,
      body: {
        error: 'Belum dapat disimpan: Judul kosong. Perbaikan: title: Judul (dan 1 masalah lain)',
        code: 'refused',
        problems: [warning, problem, problem],
      },
    });
    expect(state()).toBe(before);
  });

  test('errors refuse ready and publish, judged on the merged tree', async () => {
    const seen: unknown[] = [];
    const check: ContentChecker = {
      ...acceptAll,
      async onTree(source, only) {
        const texts = (await source.list()).filter((file) => file.includes('/berita/'));
        seen.push({
          only,
          texts,
          read: new TextDecoder().decode((await source.read(path)) ?? undefined),
          gone: await source.read('content/x'),
        });
        return [problem];
      },
    };
    const { call, state, write, commit } = portal({ check });
    await call('persistEntry', save(slug, article('Satu')));
    write('content/berita/2026/12/susulan/index.md', article('Susulan'));
    commit('Terbit belakangan');
    const before = state();
    const ready = await call('updateUnpublishedEntryStatus', {
      ...draftOf(slug),
      newStatus: 'pending_publish',
    });
    expect(ready).toEqual({
      status: 422,
      body: {
        error: 'Belum dapat ditandai siap terbit: Judul kosong. Perbaikan: title: Judul',
        code: 'refused',
        problems: [problem],
      },
    });
    const publish = await call('publishUnpublishedEntry', draftOf(slug));
    expect([publish.status, publish.body.error]).toEqual([
      422,
      'Belum dapat diterbitkan: Judul kosong. Perbaikan: title: Judul',
    ]);
    expect(state()).toBe(before);
    const view = {
      only: [path],
      texts: [
        'content/berita/2026/10/oktober/index.md',
        path,
        published,
        'content/berita/2026/12/susulan/index.md',
      ],
      read: article('Satu'),
      gone: null,
    };
    expect(seen).toEqual([view, view]);
  });

  test('warnings pass', async () => {
    const { call } = portal({ check: { ...acceptAll, onTree: async () => [warning] } });
    await call('persistEntry', save(slug, article('Satu')));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
  });
});

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
    ['hash-object', 'persistEntry'],
    ['write-tree', 'persistEntry'],
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
