import { describe, expect, test } from 'vitest';
import { article, draftOf, firstFiles, portal, request, save } from '../portal.ts';

const sari = { name: 'Sari Dewi' };
const budi = { name: 'Budi Ngabe' };

describe('reading what is published', () => {
  test('info needs no branch', async () => {
    const { fetch: answer } = portal();
    expect(await (await answer(request({ action: 'info' }))).json()).toEqual({
      repo: 'portal',
      type: 'local_git',
      branch: 'main',
      publish_modes: ['editorial_workflow'],
      limits: { request: 33_554_432, text: 200_000, picture: 5_242_880, document: 10_485_760 },
    });
  });

  test('a folder, newest month first, and a page of it without bodies', async () => {
    const { call, git } = portal();
    const id = (path: string) => git('rev-parse', `main:${path}`);
    const [lama, oktober] = [
      'content/berita/2026/11/lama/index.md',
      'content/berita/2026/10/oktober/index.md',
    ];
    const ask = { folder: 'content/berita', extension: 'md', depth: 4 };
    expect((await call('entriesByFolder', ask)).body).toEqual([
      { data: firstFiles[lama], file: { path: lama, id: id(lama) } },
      { data: firstFiles[oktober], file: { path: oktober, id: id(oktober) } },
    ]);
    expect((await call('entriesByFolder', { ...ask, depth: 1 })).body).toEqual([]);
    expect(
      (await call('entriesByFolder', { ...ask, bodies: false, page: 2, pageSize: 1 })).body,
    ).toEqual({
      entries: [
        {
          data: '---\ntitle: Berita Oktober\ndate: 2026-11-24T08:00:00+07:00\nsummary: Ringkasan.\n---\n',
          file: { path: oktober, id: id(oktober) },
        },
      ],
      page: 2,
      pageSize: 1,
      pageCount: 2,
      count: 2,
    });
    expect((await call('entriesByFolder', { ...ask, folder: 'content/literasi' })).body).toEqual(
      [],
    );
  });

  test('files in the order asked; a missing one has no data', async () => {
    const { call, git } = portal();
    const files = [
      { path: 'content/pengaturan/topik.yml', label: 'Topik' },
      { path: 'content/pengaturan/portal.yml', label: 'Portal' },
    ];
    expect((await call('entriesByFiles', { files })).body).toEqual([
      { data: null, file: { path: 'content/pengaturan/topik.yml', label: 'Topik', id: null } },
      {
        data: 'name: Portal KIM\n',
        file: {
          path: 'content/pengaturan/portal.yml',
          label: 'Portal',
          id: git('rev-parse', 'main:content/pengaturan/portal.yml'),
        },
      },
    ]);
  });

  test('the board in one call carries every text', async () => {
    const { call } = portal();
    await call('persistEntry', save('2026/11/satu', article('Satu'), { author: sari }));
    await call('persistEntry', save('2026/11/dua', article('Dua'), { author: budi }));
    const { body } = await call('unpublishedEntries', { detail: true });
    expect(body).toMatchObject([
      {
        slug: '2026/11/dua/index',
        pullRequestAuthor: 'Budi Ngabe',
        dataFiles: [{ data: article('Dua'), newFile: true }],
      },
      {
        slug: '2026/11/satu/index',
        pullRequestAuthor: 'Sari Dewi',
        dataFiles: [{ data: article('Satu'), newFile: true }],
      },
    ]);
  });

  test('a draft made by hand is found by its branch name and is a draft without a trailer', async () => {
    const { call, git, write, commit } = portal();
    git('switch', '--quiet', '--create', 'cms/berita/2026/11/tangan/index');
    write('content/berita/2026/11/tangan/index.md', article('Tangan'));
    commit('Tulis tangan');
    git('switch', '--quiet', 'main');
    git('branch', 'cms/berita/2026/11/kosong/index');
    git('branch', 'cms/lain/apa');
    expect((await call('unpublishedEntries')).body).toEqual(['berita/2026/11/tangan/index']);
    expect((await call('unpublishedEntry', draftOf('2026/11/tangan'))).body).toMatchObject({
      status: 'draft',
    });
  });

  test('a draft that a forge brought up to date shows only what is its own', async () => {
    const { call, git, write, commit } = portal();
    const slug = '2026/11/satu';
    await call('persistEntry', save(slug, article('Satu'), { author: sari }));
    write('content/berita/2026/11/terbit/index.md', article('Terbit'));
    commit('Terbit');
    git('switch', '--quiet', `cms/berita/${slug}/index`);
    git('merge', '--quiet', '--no-edit', 'main');
    git('switch', '--quiet', 'main');
    expect((await call('unpublishedEntry', draftOf(slug))).body).toMatchObject({
      pullRequestAuthor: 'Sari Dewi',
      diffs: [{ path: `content/berita/${slug}/index.md`, newFile: true }],
    });
  });
});
