import { describe, expect, test } from 'vitest';
import { problemAt, wholeFile } from '../../../check/problem.ts';
import type { ContentChecker } from '../../content-checker.ts';
import { acceptAll, article, draftOf, portal, published, save } from '../portal.ts';

const slug = '2026/11/banjir';
const path = `content/berita/${slug}/index.md`;

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
