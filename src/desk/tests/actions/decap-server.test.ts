import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, asset, draftOf, portal, published, save } from '../portal.ts';

const slug = '2026/11/baru';
const newest = { folder: 'content/berita', extension: 'md', depth: 4 };

/** What Decap's own server loses and lets in, one test each. */
describe('not like decap-server', () => {
  test('a save sweeps nothing of the working tree into the draft', async () => {
    const { call, dir, git, write } = portal();
    write('content/berita/2026/11/belum/index.md', article('Belum'));
    write('rahasia.txt', 'rahasia');
    write(published, article('Diubah'));
    await call('persistEntry', save(slug, article('Baru')));
    expect(git('diff', '--name-only', 'main', `cms/berita/${slug}/index`)).toBe(
      `content/berita/${slug}/index.md`,
    );
    expect(readFileSync(join(dir, 'rahasia.txt'), 'utf8')).toBe('rahasia');
    expect(readFileSync(join(dir, published), 'utf8')).toBe(article('Diubah'));
  });

  test('a conflict is a sentence; the tree is not left unmerged, and the next call works', async () => {
    const { call, git, write, commit } = portal();
    await call('persistEntry', save('2026/11/lama', article('Draf')));
    write(published, article('Lain'));
    commit('Lain');
    const refused = await call('publishUnpublishedEntry', draftOf('2026/11/lama'));
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
    expect([
      git('ls-files', '--unmerged'),
      existsSync(join(git('rev-parse', '--absolute-git-dir'), 'MERGE_HEAD')),
    ]).toEqual(['', false]);
    expect((await call('entriesByFolder', newest)).status).toBe(200);
  });

  test('no action switches the branch or touches the index', async () => {
    const { call, git, dir } = portal();
    const place = () => [
      git('symbolic-ref', 'HEAD'),
      readFileSync(join(dir, '.git/index')).toString('base64'),
      readFileSync(join(dir, '.git/logs/HEAD'), 'utf8'),
    ];
    const before = place();
    await call('persistEntry', save(slug, article('Baru')));
    await call('unpublishedEntry', draftOf(slug));
    await call('unpublishedEntryDataFile', {
      ...draftOf(slug),
      path: `content/berita/${slug}/index.md`,
    });
    await call('updateUnpublishedEntryStatus', { ...draftOf(slug), newStatus: 'pending_review' });
    await call('entriesByFolder', newest);
    await call('deleteUnpublishedEntry', draftOf(slug));
    expect(place()).toEqual(before);
  });

  test('a foreign Host is not served', async () => {
    const { call } = portal();
    expect((await call('entriesByFolder', newest, { host: 'jahat.example' })).status).toBe(403);
  });

  test.each(['.env', '.git/config', '.git/HEAD'])('%s is not read', async (path) => {
    const { call, write } = portal();
    write('.env', 'SANDI=rahasia\n');
    for (const action of ['getEntry', 'getMediaFile']) {
      expect((await call(action, { path })).body.code).toBe('foreign-path');
    }
  });

  test('.git/config is not written, and nothing in it runs', async () => {
    const { call, git, dir } = portal();
    const trap = join(dir, 'terpicu');
    for (const [key, value] of [
      ['core.fsmonitor', `touch ${trap}; false`],
      ['core.pager', `touch ${trap}`],
      ['core.hooksPath', join(dir, 'kait')],
      ['diff.external', `touch ${trap}`],
      ['core.alternateRefsCommand', `touch ${trap}`],
      ['gpg.program', `touch ${trap}`],
      ['commit.gpgSign', 'true'],
      ['merge.verifySignatures', 'true'],
      ['branch.main.mergeOptions', '--no-ff'],
    ] as const) {
      git('config', key, value);
    }
    const { writeFileSync, mkdirSync } = await import('node:fs');
    for (const hook of [
      'post-merge',
      'reference-transaction',
      'post-checkout',
      'pre-merge-commit',
      'post-index-change',
    ]) {
      for (const folder of ['kait', '.git/hooks']) {
        mkdirSync(join(dir, folder), { recursive: true });
        writeFileSync(join(dir, folder, hook), `#!/bin/sh\ntouch ${trap}\nexit 1\n`, {
          mode: 0o755,
        });
      }
    }
    const config = readFileSync(join(dir, '.git/config'), 'utf8');
    await call('persistEntry', {
      ...save(slug, 'x'),
      dataFiles: [{ slug: 'x', path: '.git/config', raw: 'x' }],
    });
    await call('persistMedia', { asset: asset('.git/config', new Uint8Array(3)) });
    await call('persistEntry', save(slug, article('Baru')));
    await call('updateUnpublishedEntryStatus', { ...draftOf(slug), newStatus: 'pending_publish' });
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(readFileSync(join(dir, '.git/config'), 'utf8')).toBe(config);
    expect(existsSync(trap)).toBe(false);
  });

  test('a machine without a git identity saves and publishes', async () => {
    const { call, git } = portal();
    git('config', 'user.useConfigOnly', 'true');
    await call('persistEntry', save(slug, article('Baru')));
    expect((await call('publishUnpublishedEntry', draftOf(slug))).status).toBe(200);
    expect(git('log', '-1', '--format=%an <%ae>')).toBe('Redaksi <redaksi@desk.invalid>');
  });

  test('notes are kept, in git, out of every reader’s sight', async () => {
    const { call, git } = portal();
    const sari = { name: 'Sari Dewi' };
    const added = await call('addNote', {
      ...draftOf(slug),
      author: sari,
      note: { content: ' Cek sumbernya. ', resolved: false, timestamp: 'x' },
    });
    const note = {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      author: 'Sari Dewi',
      timestamp: expect.stringMatching(/Z$/),
      content: 'Cek sumbernya.',
      resolved: false,
      entrySlug: `${slug}/index`,
    };
    expect(added).toEqual({ status: 200, body: { note } });
    const { id: noteId } = added.body['note'] as { id: string };
    await call('addNote', { ...draftOf(slug), note: { content: 'Kedua', author: 'Budi' } });
    expect(await call('toggleNoteResolution', { ...draftOf(slug), noteId })).toEqual({
      status: 200,
      body: { note: { ...note, resolved: true } },
    });
    expect(
      await call('updateNote', { ...draftOf(slug), noteId, updates: { content: 'Sudah.' } }),
    ).toEqual({
      status: 200,
      body: { note: { ...note, resolved: true, content: 'Sudah.' } },
    });
    expect((await call('getNotes', draftOf(slug))).body).toMatchObject({
      notes: [{ content: 'Sudah.' }, { content: 'Kedua', author: 'Budi' }],
    });
    expect((await call('deleteNote', { ...draftOf(slug), noteId })).status).toBe(200);
    expect((await call('deleteNote', { ...draftOf(slug), noteId })).body).toEqual({
      error: 'Catatan itu sudah tidak ada; muat ulang tulisannya.',
      code: 'not-found',
    });
    expect((await call('getNotes', draftOf(slug))).body).toMatchObject({
      notes: [{ content: 'Kedua' }],
    });
    expect(git('for-each-ref', '--format=%(refname)')).toBe(
      `refs/heads/main\nrefs/portal/notes/berita/${slug}/index`,
    );
    expect(git('rev-list', '--count', `refs/portal/notes/berita/${slug}/index`)).toBe('5');
    expect((await call('getPRMetadata', draftOf(slug))).body).toEqual({ metadata: null });
  });
});

describe('a note whose answer got lost', () => {
  test('is there once when it is sent again, and answered as it is by now', async () => {
    const { call, git } = portal();
    const params = { ...draftOf(slug), author: { name: 'Sari' }, note: { content: 'Sumbernya?' } };
    const first = await call('addNote', params);
    const { id: noteId } = first.body['note'] as { id: string };
    expect(await Promise.all([call('addNote', params), call('addNote', params)])).toEqual([
      first,
      first,
    ]);
    await call('updateNote', { ...draftOf(slug), noteId, updates: { resolved: true } });
    expect((await call('addNote', params)).body).toMatchObject({
      note: { id: noteId, resolved: true },
    });
    expect(git('rev-list', '--count', `refs/portal/notes/berita/${slug}/index`)).toBe('2');
  });

  test('is another one from somebody else, with other words, or an hour later', async () => {
    let minutes = 0;
    const now = () => new Date(Date.UTC(2026, 10, 24, 1, minutes));
    const { call } = portal({ now });
    const note = (content: string, name: string) =>
      call('addNote', { ...draftOf(slug), author: { name }, note: { content } });
    await note('Setuju', 'Sari');
    await note('Setuju', 'Budi');
    await note('Setuju.', 'Sari');
    minutes = 60;
    await note('Setuju', 'Sari');
    expect((await call('getNotes', draftOf(slug))).body).toMatchObject({
      notes: [
        { author: 'Sari', content: 'Setuju' },
        { author: 'Budi', content: 'Setuju' },
        { author: 'Sari', content: 'Setuju.' },
        { author: 'Sari', content: 'Setuju' },
      ],
    });
  });
});

describe('deleting', () => {
  test.each([
    ['deleteFiles', { paths: [published], options: { commitMessage: 'x' } }],
    ['deleteFile', { path: published, options: { commitMessage: 'x' } }],
  ])('%s is refused: it bypasses review and orphans photos', async (action, params) => {
    const { call, state } = portal();
    const before = state();
    expect(await call(action, params)).toEqual({
      status: 403,
      body: {
        error:
          'Tulisan yang sudah terbit tidak dihapus; cabut dengan alasan lewat kolom koreksi, atau buang drafnya bila belum terbit.',
        code: 'delete-refused',
      },
    });
    expect(state()).toBe(before);
  });

  test('a discarded draft can be brought back', async () => {
    const { call, git } = portal({ git: { now: () => new Date('2026-11-24T01:15:00Z') } });
    const { head } = (await call('persistEntry', save(slug, article('Baru')))).body;
    const kept = `refs/portal/discarded/berita/${slug}/index/20261124T011500Z-${String(head).slice(0, 12)}`;
    expect(await call('deleteUnpublishedEntry', draftOf(slug))).toEqual({
      status: 200,
      body: { message: 'Draf dibuang dan masih dapat dipulihkan.', kept },
    });
    expect((await call('unpublishedEntries')).body).toEqual([]);
    expect((await call('deleteUnpublishedEntry', draftOf(slug))).status).toBe(404);
    git('branch', `cms/berita/${slug}/index`, kept);
    expect((await call('unpublishedEntries')).body).toEqual([`berita/${slug}/index`]);
  });

  test('publishing without a draft is refused: there is no way around the board', async () => {
    const { call, state } = portal();
    const before = state();
    const params = {
      ...save(slug, article('Baru')),
      options: { useWorkflow: false, commitMessage: 'x' },
    };
    expect((await call('persistEntry', params)).body.code).toBe('review-required');
    expect(state()).toBe(before);
  });
});
