import { describe, expect, test } from 'vitest';
import { article, portal, request, save } from '../portal.ts';

const own = { host: 'localhost:4321' };

describe('who may call', () => {
  test.each([
    ['a name made to resolve to this machine', { host: 'jahat.example:4321' }],
    ['a name that only begins like a loopback one', { host: 'localhost.jahat.example' }],
    ['another address of this machine', { host: '192.168.1.5:4321' }],
    ['the name with user data in front', { host: 'jahat@localhost' }],
    ['an empty name', { host: '' }],
  ])('refuses %s', async (_, headers) => {
    const { call, state } = portal();
    const before = state();
    expect(await call('persistEntry', save('2026/11/a', article('A')), headers)).toEqual({
      status: 403,
      body: {
        error:
          'Meja redaksi hanya dapat dipakai dari alamatnya sendiri; buka /admin/ lewat http://localhost.',
        code: 'foreign-host',
      },
    });
    expect(state()).toBe(before);
  });

  test.each([
    [{ ...own, origin: 'https://jahat.example' }],
    [{ ...own, origin: 'http://localhost:3000' }],
    [{ ...own, origin: 'null' }],
    [{ ...own, 'sec-fetch-site': 'cross-site' }],
  ])('refuses the foreign origin %o', async (headers) => {
    const { call } = portal();
    expect(await call('unpublishedEntries', {}, headers)).toEqual({
      status: 403,
      body: {
        error:
          'Permintaan ini datang dari situs lain dan ditolak; simpan dari /admin/ di situs ini.',
        code: 'foreign-origin',
      },
    });
  });

  test.each([
    [{ host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', 'sec-fetch-site': 'same-origin' }],
    [{ host: '[::1]:4321' }],
    [{ host: 'LOCALHOST', origin: 'http://localhost' }],
    [{ host: 'meja.kim.example', origin: 'https://kim.example' }],
  ])('lets in %o', async (headers) => {
    const { call } = portal({ hosts: ['meja.kim.example'], origins: ['https://kim.example'] });
    expect(await call('unpublishedEntries', {}, headers)).toEqual({ status: 200, body: [] });
  });

  test('a page of another site gets no permission to read', async () => {
    const { fetch } = portal();
    const preflight = new Request('http://localhost:4321/desk/v1', {
      method: 'OPTIONS',
      headers: { ...own, 'access-control-request-method': 'POST' },
    });
    const answer = await fetch(preflight);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });
});

describe('requests that are no calls', () => {
  test('another method, another address', async () => {
    const { fetch } = portal();
    const get = await fetch(new Request('http://localhost:4321/desk/v1', { headers: own }));
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await get.json()).toEqual({
      error: 'Meja redaksi hanya menerima POST; buka /admin/ untuk menulis.',
      code: 'method',
    });
    const lost = await fetch(new Request('http://localhost:4321/desk/v2', { headers: own }));
    expect([lost.status, await lost.json()]).toEqual([
      404,
      { error: 'Meja redaksi ada di /desk/v1; buka /admin/.', code: 'not-found' },
    ]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'content type "%s" is refused',
    async (type) => {
      const { fetch } = portal();
      const answer = await fetch(request({ action: 'info' }, { 'content-type': type }));
      expect([answer.status, await answer.json()]).toEqual([
        415,
        {
          error:
            'Permintaan ke meja redaksi harus berjenis application/json; simpan lewat /admin/.',
          code: 'not-json',
        },
      ]);
    },
  );

  test.each([
    ['{', 'Permintaan tidak dapat dibaca sebagai JSON; muat ulang /admin/, lalu simpan lagi.'],
    ['[]', at('isi permintaan')],
    ['null', at('isi permintaan')],
    ['{"action":7}', at('action')],
    ['{"branch":"main","action":"getEntry"}', at('params.path')],
    ['{"branch":"main","action":"getEntry","params":{"path":7}}', at('params.path')],
    [
      '{"branch":"main","action":"getEntry","params":{"branch":"lain","path":"a"}}',
      at('params.branch'),
    ],
    ['{"action":"unpublishedEntries"}', 'Permintaan tidak menyebut cabang; muat ulang /admin/.'],
    [
      '{"branch":"main","action":"updateUnpublishedEntryStatus","params":{"collection":"berita","slug":"a","newStatus":"siap"}}',
      at('params.newStatus'),
    ],
    ['{"branch":"main","action":"persistEntry","params":{}}', at('params.dataFiles')],
  ])('%s is malformed', async (json, error) => {
    const { fetch } = portal();
    const answer = await fetch(request(json));
    expect([answer.status, await answer.json()]).toEqual([400, { error, code: 'malformed' }]);
  });

  test('a save without pictures, options or author needs none of these words', async () => {
    const { call, git } = portal();
    const { dataFiles } = save('2026/11/a', article('A'));
    for (const params of [{ dataFiles }, { dataFiles, assets: [], options: {}, author: null }]) {
      expect((await call('persistEntry', params)).status).toBe(200);
    }
    expect(git('log', '-1', '--format=%an|%s', 'cms/berita/2026/11/a/index')).toBe(
      'Redaksi|Simpan berita/2026/11/a/index',
    );
  });

  test.each(['merge', 'constructor', '__proto__'])('action "%s" is unknown', async (action) => {
    const { call } = portal();
    expect(await call(action)).toEqual({
      status: 400,
      body: {
        error: `Meja redaksi tidak mengenal tindakan "${action}"; muat ulang /admin/.`,
        code: 'unknown-action',
      },
    });
  });

  test('too large a request is given up, told or not', async () => {
    const { fetch } = portal();
    const error =
      'Kiriman lebih besar dari 32 MB; kecilkan atau kurangi fotonya, lalu simpan lagi.';
    const told = await fetch(request('{}', { 'content-length': '99999999' }));
    expect([told.status, await told.json()]).toEqual([413, { error, code: 'too-large' }]);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
      },
    });
    const untold = await fetch(new Request('http://localhost:4321/desk/v1', streamed(endless)));
    expect([untold.status, await untold.json()]).toEqual([413, { error, code: 'too-large' }]);
    expect(sent).toBeLessThan(40);
  });

  test('too large a file', async () => {
    const { call } = portal();
    expect(
      await call('persistEntry', save('2026/11/a', article('A', 'x'.repeat(600_000)))),
    ).toEqual({
      status: 413,
      body: {
        error:
          'Berkas index.md berukuran 587 kB, batasnya 196 kB; kecilkan dulu, lalu simpan lagi.',
        code: 'too-large',
      },
    });
  });
});

function at(place: string): string {
  return `Permintaan tidak lengkap atau salah bentuk pada "${place}"; muat ulang /admin/, lalu ulangi.`;
}

/** A request whose length is not told; the type of a browser leaves `duplex` out. */
function streamed(body: ReadableStream): RequestInit & { duplex: 'half' } {
  const headers = { ...own, 'content-type': 'application/json' };
  return { method: 'POST', headers, body, duplex: 'half' };
}
