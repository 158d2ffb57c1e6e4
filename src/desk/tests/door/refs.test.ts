import { describe, expect, test } from 'vitest';
import { article, portal, published, request, save } from '../portal.ts';

describe('branches and refs', () => {
  test.each([
    'lain',
    'cms/berita/2026/11/a/index',
    'refs/heads/main',
    '--upload-pack=touch /tmp/x',
    'main~0',
    'HEAD',
    'MAIN',
    '',
  ])('the published branch is not %j', async (branch) => {
    const { fetch } = portal();
    const answer = await fetch(request({ branch, action: 'unpublishedEntries', params: {} }));
    expect([answer.status, await answer.json()]).toEqual([
      403,
      {
        error:
          'Meja redaksi ini bekerja di cabang main, bukan cabang yang diminta; muat ulang /admin/.',
        code: 'foreign-branch',
      },
    ]);
  });

  test.each([
    ['../../heads', 'main'],
    ['berita', '../../../main'],
    ['refs/heads/main', ''],
    ['berita', '2026/11/a/index.lock'],
    ['berita', '2026/11/a..b/index'],
    ['berita', '2026/11/a@{1}/index'],
    ['berita', '--upload-pack'],
    ['berita', '2026/11/a/index\nrefs/heads/main'],
    ['berita', 'a'],
    ['berita', '2026/11/a'],
    ['pengaturan', 'rahasia'],
    ['__proto__', 'x'],
    ['main', 'x'],
  ])('there is no draft %j / %j', async (collection, slug) => {
    const { call, state } = portal();
    const before = state();
    const draft = { collection, slug };
    for (const [action, more] of [
      ['unpublishedEntry', { id: `${collection}/${slug}` }],
      ['updateUnpublishedEntryStatus', { newStatus: 'pending_publish' }],
      ['publishUnpublishedEntry', {}],
      ['deleteUnpublishedEntry', {}],
      ['unpublishedEntryDataFile', { path: published }],
      ['addNote', { note: { content: 'x' } }],
      [
        'persistEntry',
        {
          ...save('2026/11/a', 'x'),
          dataFiles: [{ slug, path: `content/${collection}/${slug}.md`, raw: 'x' }],
        },
      ],
    ] as const) {
      const { status } = await call(action, { ...draft, ...more });
      expect([action, [400, 403].includes(status)]).toEqual([action, true]);
    }
    expect(state()).toBe(before);
  });
});

describe('content that is none', () => {
  test('half a character, and bytes that are no base64', async () => {
    const { call } = portal();
    expect((await call('persistEntry', save('2026/11/a', article('\ud83c')))).status).toBe(400);
    const assets = [
      { path: 'content/berita/2026/11/a/foto.jpg', content: '%%', encoding: 'base64' },
    ];
    expect((await call('persistEntry', save('2026/11/a', article('A'), { assets }))).status).toBe(
      400,
    );
  });

  test('a picture by the id of a file that is not this entry’s', async () => {
    const { call, git } = portal();
    const id = git('rev-parse', 'main:src/kode.ts');
    const assets = [{ path: 'content/berita/2026/11/a/foto.jpg', id }];
    expect(await call('persistEntry', save('2026/11/a', article('A'), { assets }))).toEqual({
      status: 422,
      body: {
        error:
          'Foto content/berita/2026/11/a/foto.jpg tidak tersimpan pada tulisan ini; pilih fotonya lagi, lalu simpan.',
        code: 'asset-missing',
      },
    });
  });
});
