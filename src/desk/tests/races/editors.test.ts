import { describe, expect, test } from 'vitest';
import { article, draftOf, portal, published, save } from '../portal.ts';

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
