import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Problem } from '../../../check/problem.ts';
import { acceptAll, article, asset, draftOf, portal, published, save } from '../portal.ts';

const path = 'content/berita/2026/11/lama/foto.jpg';

async function picture(red: number): Promise<Buffer> {
  return sharp({ create: { width: 9, height: 9, channels: 3, background: { r: red, g: 0, b: 0 } } })
    .jpeg()
    .toBuffer();
}

test('a picture beside a published entry is listed, read, and never overwritten', async () => {
  const { call, git, events, bytes } = portal();
  const first = await picture(1);
  const answer = {
    id: expect.stringMatching(/^[0-9a-f]{40}$/),
    name: 'foto.jpg',
    path,
    size: first.length,
    content: first.toString('base64'),
    encoding: 'base64',
  };
  const author = { name: 'Sari Dewi' };
  const sent = { asset: asset(path, first), options: { commitMessage: 'Unggah' }, author };
  expect(await call('persistMedia', sent)).toEqual({ status: 200, body: answer });
  expect(git('log', '-1', '--format=%an|%s', 'main')).toBe('Sari Dewi|Unggah');
  expect(bytes(`main:${path}`).equals(first)).toBe(true);
  expect(git('status', '--porcelain')).toBe('');
  expect(events.map(({ kind }) => kind)).toEqual(['media']);

  const main = git('rev-parse', 'main');
  expect((await call('persistMedia', sent)).status).toBe(200);
  expect(await call('persistMedia', { asset: asset(path, await picture(99)) })).toEqual({
    status: 409,
    body: {
      error: `Sudah ada berkas lain bernama ${path}; ganti nama berkas Anda, lalu unggah lagi.`,
      code: 'exists',
    },
  });
  expect(git('rev-parse', 'main')).toBe(main);

  const mediaFolder = 'content/berita/2026/11/lama';
  expect(await call('getMedia', { mediaFolder })).toEqual({ status: 200, body: [answer] });
  const { content: _, encoding: __, ...facts } = answer;
  expect((await call('getMedia', { mediaFolder, bodies: false })).body).toEqual([facts]);
  expect((await call('getMedia', { mediaFolder: 'content/berita' })).body).toEqual([]);
  expect((await call('getMediaFile', { path })).body).toEqual(answer);
  expect((await call('getMediaFile', { path: published })).status).toBe(404);
});

test('a picture beside an entry that is not published is for its draft', async () => {
  const { call } = portal();
  const lost = 'content/berita/2026/11/belum/foto.jpg';
  expect(await call('persistMedia', { asset: asset(lost, await picture(1)) })).toEqual({
    status: 404,
    body: {
      error:
        'Berkas content/berita/2026/11/belum/index.md tidak ada di situs yang terbit; muat ulang daftar di /admin/.',
      code: 'not-found',
    },
  });
});

test('a published picture that a draft replaced comes back when the draft drops it', async () => {
  const { call, git } = portal();
  const [first, second] = [await picture(1), await picture(2)];
  await call('persistMedia', { asset: asset(path, first) });
  await call('persistEntry', save('2026/11/lama', article('A'), { assets: [asset(path, second)] }));
  const branch = 'cms/berita/2026/11/lama/index';
  expect(git('diff', '--name-only', 'main', branch).split('\n')).toContain(path);
  await call('persistEntry', save('2026/11/lama', article('B')));
  expect(git('diff', '--name-only', 'main', branch)).toBe(published);
  expect((await call('unpublishedEntry', draftOf('2026/11/lama'))).body['diffs']).toHaveLength(1);
});

test('a stored picture is kept by its id when the text moves on', async () => {
  const { call, git } = portal();
  const [one, two] = ['2026/11/a', 'content/berita/2026/11/a'];
  const saved = await call(
    'persistEntry',
    save(one, article('A'), { assets: [asset(`${two}/foto.jpg`, await picture(3))] }),
  );
  const [{ id }] = saved.body['assets'] as [{ id: string }];
  const renamed = [{ path: `${two}/air.jpg`, id }];
  expect(
    (await call('persistEntry', save(one, article('B'), { assets: renamed }))).body['assets'],
  ).toEqual(renamed);
  expect(git('ls-tree', '--name-only', 'cms/berita/2026/11/a/index', `${two}/`)).toBe(
    `${two}/air.jpg\n${two}/index.md`,
  );
});

test('a name that differs only in case from one that is there is refused', async () => {
  const { call } = portal();
  const folder = 'content/berita/2026/11/a';
  const named = async (name: string) =>
    save('2026/11/a', article(name), { assets: [asset(`${folder}/${name}`, await picture(3))] });
  await call('persistEntry', await named('foto.jpg'));
  expect(await call('persistEntry', await named('FOTO.jpg'))).toEqual({
    status: 403,
    body: {
      error: `Berkas ${folder}/FOTO.jpg hanya berbeda huruf besar-kecil dari ${folder}/foto.jpg yang sudah ada; ganti nama fotonya, lalu simpan lagi.`,
      code: 'foreign-path',
    },
  });
});

test('words of the upload that carry a NIK are replaced by plain ones', async () => {
  const { call, git } = portal({
    check: { ...acceptAll, onWords: async (name) => [problemIn(name)] },
  });
  const options = { commitMessage: 'Unggah 6271012345670001' };
  expect(
    (await call('persistMedia', { asset: asset(path, await picture(1)), options })).status,
  ).toBe(200);
  expect(git('log', '-1', '--format=%B', 'main').trim()).toBe(`Tambah ${path}`);
});

function problemIn(file: string): Problem {
  return {
    severity: 'error',
    rule: 'identity-number',
    file,
    line: 1,
    column: 8,
    field: null,
    message: 'Ada NIK.',
    fix: null,
  };
}
