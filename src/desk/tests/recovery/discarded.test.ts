import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { article, asset, draftOf, portal, save } from '../portal.ts';

const slug = '2026/11/banjir';
const path = `content/berita/${slug}/index.md`;
const draft = draftOf(slug);
const project = fileURLToPath(new URL('../../../..', import.meta.url));
const now = () => new Date('2026-11-24T03:00:00Z');

/** A draft with a picture and a note that is marked ready, then discarded. */
async function discardedPortal() {
  const one = portal({ git: { now } });
  const assets = [
    asset(`content/berita/${slug}/foto.jpg`, new Uint8Array([0xff, 0xd8, 0xff, 0xd9])),
  ];
  const text = article('Banjir surut', '![Air](foto.jpg)');
  await one.call('persistEntry', save(slug, text, { assets, author: { name: 'Sari Dewi' } }));
  await one.call('addNote', { ...draft, note: { content: 'Sumbernya?' } });
  await one.call('updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' });
  const board = (await one.call('unpublishedEntries', { detail: true })).body;
  const head = one.git('rev-parse', `cms/berita/${slug}/index`);
  const { kept } = (await one.call('deleteUnpublishedEntry', draft)).body;
  return { ...one, board, head, kept: String(kept), text };
}

test('a discarded draft is listed by its title and comes back as it was', async () => {
  const { call, git, board, head, kept, events } = await discardedPortal();
  expect(await call('unpublishedEntries')).toEqual({ status: 200, body: [] });
  expect(await call('discardedEntries')).toEqual({
    status: 200,
    body: [
      {
        kept,
        ...draft,
        title: 'Banjir surut',
        head,
        updatedBy: 'Redaksi',
        updatedAt: now().toISOString(),
        discardedAt: now().toISOString(),
      },
    ],
  });
  expect(await call('restoreEntry', { kept })).toEqual({
    status: 200,
    body: { message: 'Draf kembali ke papan kerja.', ...draft, status: 'pending_publish', head },
  });
  expect((await call('unpublishedEntries', { detail: true })).body).toEqual(board);
  expect((await call('getNotes', draft)).body['notes']).toHaveLength(1);
  expect((await call('discardedEntries')).body).toEqual([]);
  expect(git('for-each-ref', 'refs/portal/discarded')).toBe('');
  expect(events.at(-1)).toEqual({ kind: 'restored', ...draft, commit: head });
});

test('it comes back once, never over another draft, and after a publication only what is left', async () => {
  const { call, state, kept, head, text, git } = await discardedPortal();
  await call('persistEntry', save(slug, article('Tulis ulang')));
  const before = state();
  expect(await call('restoreEntry', { kept })).toEqual({
    status: 409,
    body: {
      error: `Tulisan berita/${slug}/index sudah punya draf lain; terbitkan atau buang dulu draf itu, lalu kembalikan yang ini.`,
      code: 'exists',
    },
  });
  expect(state()).toBe(before);
  await call('deleteUnpublishedEntry', draft);
  const answers = await Promise.all([
    call('restoreEntry', { kept }),
    call('restoreEntry', { kept }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  expect((await call('publishUnpublishedEntry', draft)).status).toBe(200);
  expect(git('show', `main:${path}`)).toBe(text.trimEnd());
  expect(git('merge-base', '--is-ancestor', head, 'main')).toBe('');
  expect((await call('discardedEntries')).body).toMatchObject([{ title: 'Tulis ulang' }]);
});

test('a name that keeps no draft brings none back', async () => {
  const { call, state } = await discardedPortal();
  const before = state();
  const kept = 'refs/portal/discarded/berita/2026/11/banjir/index/20261124T030000Z-000000000000';
  expect(await call('restoreEntry', { kept })).toEqual({
    status: 404,
    body: {
      error:
        'Draf itu tidak ada di antara yang dibuang; mungkin sudah dikembalikan, jadi muat ulang daftarnya.',
      code: 'not-found',
    },
  });
  expect(state()).toBe(before);
});

test('npm run kembalikan lists them, and brings one back by its name', async () => {
  const { call, dir, board } = await discardedPortal();
  const command = (...args: string[]) =>
    execFileSync(process.execPath, ['scripts/restore.ts', ...args], {
      cwd: project,
      env: { ...process.env, PORTAL_DIR: dir },
      encoding: 'utf8',
    });
  expect(command()).toBe(
    [
      'Draf yang dibuang:',
      `  berita/${slug}  dibuang 2026-11-24T03:00:00.000Z  Banjir surut`,
      `Kembalikan dengan: npm run kembalikan -- berita/${slug}`,
      '',
    ].join('\n'),
  );
  expect(command(`berita/${slug}`)).toBe(`berita/${slug} kembali ke papan kerja sebagai draf.\n`);
  expect((await call('unpublishedEntries', { detail: true })).body).toEqual(board);
  expect(command()).toBe('Tidak ada draf yang dibuang.\n');
});
