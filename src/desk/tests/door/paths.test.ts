import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { article, asset, draftOf, portal, published, save } from '../portal.ts';

describe('paths', () => {
  const foreign = [
    '../luar.md',
    '/etc/passwd',
    '.git/config',
    '.GIT/config',
    'content/../.git/config',
    'content/berita/../../.git/config',
    'content/berita/2026/11/a/../../../../../.git/hooks/post-merge',
    'content\\berita\\2026\\11\\a\\index.md',
    'content/berita/2026/11/a\\..\\index.md',
    'content/berita/2026/11/a/.git/index.md',
    'content/berita/2026/11/.GIT/index.md',
    'content/berita/2026/11/git~1/index.md',
    'content/berita/2026/11/a\0/index.md',
    'content/berita/2026/11/a\n/index.md',
    'content/berita/2026/11/a/index.md\0.jpg',
    'content/berita/2026/11/a /index.md',
    'content/berita/2026/11/a./index.md',
    'content/berita/2026/11/A/index.md',
    'content//berita/2026/11/a/index.md',
    './content/berita/2026/11/a/index.md',
    'Content/berita/2026/11/a/index.md',
    'content/berita/2026/13/a/index.md',
    'content/berita/a/index.md',
    'content/berita/2026/11/a.md',
    'content/lain/a/index.md',
    'content/pengaturan/lain.yml',
    'content/berita/2026/11/a/skrip.html',
    'content/berita/2026/11/a/gambar.svg',
    'content/berita/2026/11/a/.htaccess',
    'content/berita/2026/11/a/foto..jpg',
    'content/berita/2026/11/a/C:foto.jpg',
    'content/berita/2026/11/a/foto.jpg/foto.jpg',
    'src/kode.ts',
    'package.json',
    '.github/workflows/x.yml',
    '.gitattributes',
    ':(glob)**',
    '--upload-pack=x',
  ];

  test('can be neither written nor read outside the places of content', async () => {
    const { call, state } = portal();
    const before = state();
    for (const path of foreign) {
      const file = asset(path, new Uint8Array(3));
      const calls = [
        call('persistEntry', {
          dataFiles: [{ slug: 'x', path, raw: 'x' }],
          assets: [],
          options: { collectionName: 'berita', useWorkflow: true },
        }),
        call('persistEntry', save('2026/11/a', article('A'), { assets: [file] })),
        call('persistMedia', { asset: file }),
        call('getEntry', { path }),
        call('getMediaFile', { path }),
        call('entriesByFiles', { files: [{ path }] }),
      ];
      const answers = (await Promise.all(calls)).map(({ status, body }) => [status, body.code]);
      expect([path, ...answers]).toEqual([path, ...Array(6).fill([403, 'foreign-path'])]);
    }
    expect(state()).toBe(before);
  });

  test.each(['.git', '.', '..', '/', 'content/berita/..', 'src', 'content/lain'])(
    'folder %j can not be listed',
    async (folder) => {
      const { call } = portal();
      const listed = await call('entriesByFolder', { folder, extension: 'ts', depth: 9 });
      const media = await call('getMedia', { mediaFolder: folder });
      expect([listed.body.code, media.body.code]).toEqual(['foreign-path', 'foreign-path']);
    },
  );

  test('the sentence names the path without characters that disturb a line', async () => {
    const { call } = portal();
    expect(await call('getEntry', { path: 'content/a\nb\u202e.md' })).toEqual({
      status: 403,
      body: {
        error:
          'Berkas "content/a?b?.md" tidak boleh dibaca atau ditulis di sini; yang boleh hanya tulisan dan foto di folder konten, dengan nama huruf kecil, angka, dan tanda hubung.',
        code: 'foreign-path',
      },
    });
  });

  test('a picture of another entry, an entry as a picture, one name twice', async () => {
    const { call } = portal();
    const picture = await jpeg();
    for (const path of [
      'content/berita/2026/11/lama/foto.jpg',
      'content/berita/2026/11/a/index.md',
      'content/pengaturan/foto.jpg',
    ]) {
      const assets = [asset(path, picture)];
      const refused = await call('persistEntry', save('2026/11/a', article('A'), { assets }));
      expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'foreign-path']);
    }
    const twice = ['foto.jpg', 'FOTO.jpg'].map((name) =>
      asset(`content/berita/2026/11/a/${name}`, picture),
    );
    const refused = await call('persistEntry', save('2026/11/a', article('A'), { assets: twice }));
    expect([refused.status, refused.body.code]).toEqual([403, 'foreign-path']);
  });

  test('a link in the tree is neither followed nor replaced', async () => {
    const { call, dir, git, write, commit } = portal();
    write('rahasia/index.md', article('Rahasia'));
    write('content/berita/2026/09/x/index.md', article('X'));
    symlinkSync('../../../../rahasia', join(dir, 'content/berita/2026/11/tautan'));
    symlinkSync('../../../../../src/kode.ts', join(dir, 'content/berita/2026/09/x/foto.jpg'));
    commit('Tautan');
    const path = 'content/berita/2026/11/tautan/index.md';
    expect((await call('getEntry', { path })).status).toBe(404);
    expect((await call('getMediaFile', { path: 'content/berita/2026/09/x/foto.jpg' })).status).toBe(
      404,
    );
    expect(await call('persistEntry', save('2026/11/tautan', article('Menimpa')))).toEqual({
      status: 403,
      body: {
        error: `Berkas ${path} tidak dapat ditulis karena di jalurnya ada tautan (symlink) atau berkas lain; minta pengelola repositori membereskannya.`,
        code: 'foreign-path',
      },
    });
    const assets = [asset('content/berita/2026/09/x/foto.jpg', await jpeg())];
    expect(
      (await call('persistEntry', save('2026/09/x', article('X'), { assets }))).body.code,
    ).toBe('foreign-path');
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });

  test('a draft made by hand that changes code, adds a link or deletes an entry is not published', async () => {
    const { call, dir, git, write, commit } = portal();
    const branchWith = (name: string, change: () => void) => {
      git('switch', '--quiet', '--create', `cms/berita/2026/11/${name}/index`, 'main');
      write(`content/berita/2026/11/${name}/index.md`, article(name));
      change();
      commit(name);
      git('switch', '--quiet', 'main');
    };
    branchWith('kode', () => write('src/kode.ts', 'jahat();\n'));
    branchWith('tautan', () =>
      symlinkSync('/etc/passwd', join(dir, 'content/berita/2026/11/tautan/foto.jpg')),
    );
    branchWith('hapus', () => execFileSync('git', ['rm', '--quiet', published], { cwd: dir }));
    const before = git('rev-parse', 'main');
    const publish = (name: string) => call('publishUnpublishedEntry', draftOf(`2026/11/${name}`));
    expect(await publish('kode')).toEqual({
      status: 403,
      body: {
        error:
          'Draf ini mengubah src/kode.ts, yang bukan tulisan atau foto; minta pengelola repositori memeriksa cabangnya.',
        code: 'foreign-path',
      },
    });
    expect((await publish('tautan')).body.code).toBe('foreign-path');
    expect((await publish('hapus')).body.code).toBe('delete-refused');
    expect(git('rev-parse', 'main')).toBe(before);
  });
});

async function jpeg(): Promise<Uint8Array> {
  return sharp({ create: { width: 9, height: 9, channels: 3, background: 'blue' } })
    .jpeg()
    .toBuffer();
}
