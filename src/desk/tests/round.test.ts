import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { article, asset, draftOf, firstFiles, portal, request, save } from './portal.ts';

const slug = '2026/11/banjir';
const folder = `content/berita/${slug}`;
const path = `${folder}/index.md`;
const sari = { name: 'Sari Dewi', email: 'sari@contoh.id' };
const budi = { name: 'Budi Ngabe' };

async function photo(red: number): Promise<Uint8Array> {
  return sharp({
    create: { width: 40, height: 30, channels: 3, background: { r: red, g: 9, b: 9 } },
  })
    .jpeg()
    .toBuffer();
}

describe('the whole round', () => {
  test('new entry with pictures, second save, review, ready, publish, read: byte for byte', async () => {
    const { call, git, bytes, dir, events } = portal();
    const [first, second] = [await photo(10), await photo(200)];
    const raw = article('Banjir di Katingan', '![Air](foto.jpg)\n\nBaris “kutip” — Ngaju é 🌊.');

    const saved = await call(
      'persistEntry',
      save(slug, raw, {
        base: null,
        author: sari,
        assets: [asset(`${folder}/foto.jpg`, first), asset(`${folder}/peta.png.jpg`, second)],
      }),
    );
    expect(saved).toEqual({
      status: 200,
      body: {
        message: 'Tersimpan sebagai draf.',
        ...draftOf(slug),
        status: 'draft',
        head: git('rev-parse', `cms/berita/${slug}/index`),
        dataFiles: [{ path, id: git('rev-parse', `cms/berita/${slug}/index:${path}`) }],
        assets: [
          {
            path: `${folder}/foto.jpg`,
            id: git('rev-parse', `cms/berita/${slug}/index:${folder}/foto.jpg`),
          },
          {
            path: `${folder}/peta.png.jpg`,
            id: git('rev-parse', `cms/berita/${slug}/index:${folder}/peta.png.jpg`),
          },
        ],
      },
    });
    const branch = `cms/berita/${slug}/index`;
    expect(git('log', '-1', '--format=%an <%ae>|%cn|%B', branch).trim()).toBe(
      `Sari Dewi <sari@contoh.id>|Portal KIM|Simpan ${slug}\n\nPortal-Status: draft`,
    );

    const [{ id: base }] = saved.body['dataFiles'] as [{ id: string }];
    const [{ id: fotoId }] = saved.body['assets'] as [{ id: string }];
    const better = `${raw}\nTambahan.\n`;
    const again = await call(
      'persistEntry',
      save(slug, better, {
        base,
        author: budi,
        assets: [{ path: `${folder}/foto.jpg`, id: fotoId }],
      }),
    );
    expect(again.status).toBe(200);
    expect(git('ls-tree', '-r', '--name-only', branch, `${folder}/`)).toBe(
      `${folder}/foto.jpg\n${path}`,
    );

    expect((await call('unpublishedEntries')).body).toEqual([`berita/${slug}/index`]);
    const draft = await call('unpublishedEntry', { id: `berita/${slug}/index` });
    expect(draft.body).toEqual({
      ...draftOf(slug),
      status: 'draft',
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
      pullRequestAuthor: 'Sari Dewi',
      head: again.body['head'],
      diffs: [
        { path: `${folder}/foto.jpg`, id: fotoId, newFile: true },
        { path, id: git('rev-parse', `${branch}:${path}`), newFile: true },
      ],
    });
    expect(
      (await call('unpublishedEntryDataFile', { ...draftOf(slug), path, id: base })).body,
    ).toEqual({ data: better, id: git('rev-parse', `${branch}:${path}`) });
    expect(
      (
        await call('unpublishedEntryMediaFile', {
          ...draftOf(slug),
          path: `${folder}/foto.jpg`,
          id: fotoId,
        })
      ).body,
    ).toEqual({
      id: fotoId,
      name: 'foto.jpg',
      path: `${folder}/foto.jpg`,
      size: first.length,
      content: Buffer.from(first).toString('base64'),
      encoding: 'base64',
    });

    for (const newStatus of ['pending_review', 'pending_publish']) {
      const moved = await call('updateUnpublishedEntryStatus', {
        ...draftOf(slug),
        newStatus,
        author: budi,
      });
      expect(moved).toEqual({
        status: 200,
        body: {
          message: 'Status draf diperbarui.',
          status: newStatus,
          head: git('rev-parse', branch),
        },
      });
      expect(
        git('log', '-1', '--format=%(trailers:key=Portal-Status,valueonly)', branch).trim(),
      ).toBe(newStatus);
      expect(git('diff', '--name-only', `${branch}^`, branch)).toBe('');
      expect((await call('unpublishedEntry', draftOf(slug))).body).toMatchObject({
        status: newStatus,
        pullRequestAuthor: 'Sari Dewi',
      });
    }

    const [before, draftHead] = [git('rev-parse', 'main'), git('rev-parse', branch)];
    const out = await call('publishUnpublishedEntry', { ...draftOf(slug), author: budi });
    expect(out).toEqual({
      status: 200,
      body: {
        message: 'Tulisan sudah terbit.',
        commit: git('rev-parse', 'main'),
        files: [
          { path: `${folder}/foto.jpg`, id: fotoId },
          { path, id: git('rev-parse', `main:${path}`) },
        ],
      },
    });
    expect(git('log', '-1', '--format=%P|%an|%s', 'main')).toBe(
      `${before} ${draftHead}|Budi Ngabe|Terbitkan berita/${slug}/index`,
    );
    expect(bytes(`main:${path}`).toString()).toBe(better);
    expect(bytes(`main:${folder}/foto.jpg`).equals(Buffer.from(first))).toBe(true);
    expect(readFileSync(join(dir, path), 'utf8')).toBe(better);
    expect(readFileSync(join(dir, `${folder}/foto.jpg`)).equals(Buffer.from(first))).toBe(true);
    expect(git('diff', '--name-only', before, 'main')).toBe(`${folder}/foto.jpg\n${path}`);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');

    expect((await call('unpublishedEntries')).body).toEqual([]);
    expect((await call('getEntry', { path })).body).toEqual({
      data: better,
      file: { path, id: git('rev-parse', `main:${path}`) },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      'saved',
      'saved',
      'status',
      'status',
      'published',
    ]);
  });

  test('the same over real HTTP', async () => {
    const { fetch: answer, git } = portal();
    const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 });
    try {
      await new Promise((resolve) => server.once('listening', resolve));
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const post = async (action: string, params: unknown) => {
        const response = await fetch(`http://127.0.0.1:${port}/desk/v1`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ branch: 'main', action, params }),
        });
        return {
          status: response.status,
          type: response.headers.get('content-type'),
          body: await response.json(),
        };
      };
      const big = asset(`${folder}/foto.jpg`, await photo(1));
      expect(
        await post('persistEntry', save(slug, article('Lewat HTTP'), { assets: [big] })),
      ).toMatchObject({
        status: 200,
        type: 'application/json',
      });
      expect(await post('publishUnpublishedEntry', draftOf(slug))).toMatchObject({ status: 200 });
      expect(await post('getEntry', { path })).toMatchObject({
        body: { data: article('Lewat HTTP') },
      });
      expect(
        await post('getEntry', { path: 'content/berita/2026/11/tak-ada/index.md' }),
      ).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
      expect(git('status', '--porcelain')).toBe('');
    } finally {
      server.close();
    }
  });

  test('an edit of what is published is a draft of its own and keeps published pictures', async () => {
    const { call, write, commit, git } = portal();
    const picture = await photo(7);
    write(`${folder}/foto.jpg`, picture);
    write(path, article('Terbit', '![x](foto.jpg)'));
    commit('Terbit');
    const { file } = (await call('getEntry', { path })).body as unknown as { file: { id: string } };
    await call('persistEntry', save(slug, article('Terbit, diperbarui'), { base: file.id }));
    expect((await call('unpublishedEntry', draftOf(slug))).body['diffs']).toEqual([
      { path, id: git('rev-parse', `cms/berita/${slug}/index:${path}`), newFile: false },
    ]);
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(git('ls-tree', '--name-only', 'main', `${folder}/`)).toBe(`${folder}/foto.jpg\n${path}`);
  });

  test('a picture still named in the text stays in the draft although the list leaves it out', async () => {
    const { call, git } = portal();
    const assets = [asset(`${folder}/foto.jpg`, await photo(7))];
    await call('persistEntry', save(slug, article('A', '![x](foto.jpg)'), { assets }));
    await call('persistEntry', save(slug, article('B', '![x](foto.jpg)')));
    expect(git('ls-tree', '--name-only', `cms/berita/${slug}/index`, `${folder}/`)).toBe(
      `${folder}/foto.jpg\n${path}`,
    );
  });

  test('settings are edited the same way', async () => {
    const { call, git, bytes } = portal();
    const draft = { collection: 'pengaturan', slug: 'portal' };
    const file = {
      slug: 'portal',
      path: 'content/pengaturan/portal.yml',
      raw: 'name: KIM Kalteng\n',
    };
    const saved = await call('persistEntry', {
      entry: file,
      assets: [],
      options: {
        collectionName: 'pengaturan',
        commitMessage: 'Nama',
        useWorkflow: true,
        status: 'draft',
      },
    });
    expect(saved.status).toBe(200);
    expect(git('branch', '--list', 'cms/*').trim()).toBe('cms/pengaturan/portal');
    expect((await call('publishUnpublishedEntry', draft)).status).toBe(200);
    expect(bytes('main:content/pengaturan/portal.yml').toString()).toBe('name: KIM Kalteng\n');
  });
});

describe('reading what is published', () => {
  test('info needs no branch', async () => {
    const { fetch: answer } = portal();
    expect(await (await answer(request({ action: 'info' }))).json()).toEqual({
      repo: 'portal',
      type: 'local_git',
      branch: 'main',
      publish_modes: ['editorial_workflow'],
      limits: { request: 33_554_432, text: 524_288, picture: 5_242_880, document: 10_485_760 },
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
});
