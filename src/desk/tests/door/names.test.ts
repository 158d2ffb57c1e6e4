import { describe, expect, test } from 'vitest';
import { article, asset, draftOf, portal, published, save } from '../portal.ts';

const folder = 'content/berita/2026/11/lama';
const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

describe('a name that Windows keeps for a device', () => {
  test.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'])(
    '%s is no folder and no picture',
    async (name) => {
      const { call, state } = portal();
      const before = state();
      const calls = [
        await call('persistEntry', save(`2026/11/${name}`, article('A'))),
        await call('persistMedia', { asset: asset(`${folder}/${name}.jpg`, bytes) }),
        await call('persistMedia', {
          asset: asset(`${folder}/${name.toUpperCase()}.x.jpg`, bytes),
        }),
      ];
      expect(calls.map(({ status, body }) => [status, body.code])).toEqual(
        Array(3).fill([403, 'foreign-path']),
      );
      expect(state()).toBe(before);
    },
  );

  test('a name that only begins like one is', async () => {
    const { call } = portal();
    expect((await call('persistEntry', save('2026/11/console', article('A')))).status).toBe(200);
  });
});

describe('two pictures whose names differ only in case', () => {
  const sentence = (sent: string, there: string) => ({
    status: 403,
    body: {
      error: `Berkas ${folder}/${sent} hanya berbeda huruf besar-kecil dari ${folder}/${there} yang sudah ada; ganti nama fotonya, lalu simpan lagi.`,
      code: 'foreign-path',
    },
  });

  test('can not be published one after another', async () => {
    const { call, state } = portal();
    await call('persistMedia', { asset: asset(`${folder}/Foto.jpg`, bytes) });
    const before = state();
    for (const name of ['foto.jpg', 'FOTO.jpg', 'Foto.JPG']) {
      expect(await call('persistMedia', { asset: asset(`${folder}/${name}`, bytes) })).toEqual(
        sentence(name, 'Foto.jpg'),
      );
    }
    expect(state()).toBe(before);
  });

  test.each([
    ['Foto.jpg', 'foto.jpg'],
    ['foto.jpg', 'Foto.jpg'],
  ])('can not meet when a draft with %s is published beside %s', async (drafted, meanwhile) => {
    const { call, state } = portal();
    const assets = [asset(`${folder}/${drafted}`, bytes)];
    await call(
      'persistEntry',
      save('2026/11/lama', article('Baru', `![Air](${drafted})`), { assets }),
    );
    await call('persistMedia', { asset: asset(`${folder}/${meanwhile}`, bytes) });
    const before = state();
    expect(await call('publishUnpublishedEntry', draftOf('2026/11/lama'))).toEqual(
      sentence(drafted, meanwhile),
    );
    expect(state()).toBe(before);
  });
});

test('a published path is what stands in the tree, not what a file system would open', async () => {
  const { call } = portal();
  for (const path of [published.toUpperCase(), published.replace('lama', 'LAMA')]) {
    expect((await call('getEntry', { path })).status).toBe(403);
  }
});
