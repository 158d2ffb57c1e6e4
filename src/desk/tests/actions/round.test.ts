import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { article, asset, draftOf, portal, save } from '../portal.ts';

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
