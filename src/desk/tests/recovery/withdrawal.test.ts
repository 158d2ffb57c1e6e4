import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { WithdrawalOrder } from '../../keeping/withdrawal/order.ts';
import { withdraw } from '../../keeping/withdrawal/withdraw.ts';
import { article, draftOf, type Portal, portal, save } from '../portal.ts';

const slug = '2026/11/warung';
const folder = `content/berita/${slug}`;
const path = `${folder}/index.md`;
const name = 'Bu Contoh Rahasia';
const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
const now = new Date('2026-11-24T01:15:00Z');
const project = fileURLToPath(new URL('../../../..', import.meta.url));

const all: WithdrawalOrder = {
  entry: { collection: 'berita', slug: `${slug}/index` },
  reason: { words: 'Izin ditarik oleh warga.', moment: '2026-11-24T08:15:00+07:00' },
  file: null,
  withoutPage: false,
  author: { name: 'Sari Dewi', email: 'sari@contoh.id' },
  now,
};
const photoOnly = { ...all, file: 'wajah.jpg' };

const withPhoto = `---
title: Warung ${name}
date: 2026-11-20T08:00:00+07:00
summary: Ringkasan.
photo:
  src: wajah.jpg
  alt: ${name}.
---
${name} membuka warung.

![${name}](wajah.jpg)
`;

/**
 * A portal where a person is in a published entry, in a draft over it, in a discarded draft, in a
 * note, and where a draft of another entry was begun before.
 */
async function told(): Promise<Portal> {
  const one = portal({ git: { now: () => now } });
  one.write(path, withPhoto);
  one.write(`${folder}/wajah.jpg`, picture);
  one.commit('Warung');
  await one.call('persistEntry', save(slug, withPhoto.replace('membuka', 'menutup')));
  await one.call('deleteUnpublishedEntry', draftOf(slug));
  await one.call('persistEntry', save(slug, withPhoto.replace('membuka', 'memindah')));
  await one.call('updateUnpublishedEntryStatus', {
    ...draftOf(slug),
    newStatus: 'pending_review',
  });
  await one.call('addNote', { ...draftOf(slug), note: { content: `${name} sudah setuju?` } });
  await one.call('persistEntry', save('2026/11/lain', article('Lain')));
  return one;
}

/** Full names of the refs that tell the word: what is published, and what drafts and notes add. */
function tellers({ git }: Portal, word = name): string[] {
  const tells = (ref: string, paths: readonly string[]) => {
    try {
      return git('grep', '--quiet', word, ref, '--', ...paths) === '';
    } catch {
      return false;
    }
  };
  return git('for-each-ref', '--format=%(refname)')
    .split('\n')
    .filter((ref) => {
      if (ref === 'refs/heads/main' || ref.startsWith('refs/portal/notes/'))
        return tells(ref, ['.']);
      const added = git('diff', '--name-only', '--diff-filter=d', `main...${ref}`).split('\n');
      return tells(ref, added.filter(Boolean));
    });
}

describe('a text', () => {
  test('leaves the site and every draft; its address says that and why', async () => {
    const one = await told();
    const { git, dir, call } = one;
    const old = git('rev-parse', `main:${folder}/wajah.jpg`);
    expect(tellers(one).length).toBe(4);
    const done = await withdraw(dir, '', all);
    expect(done).toEqual({
      commit: git('rev-parse', 'main'),
      published: [`${folder}/wajah.jpg`, path],
      drafts: [],
      erased: [
        `refs/heads/cms/berita/${slug}/index`,
        expect.stringMatching(`^refs/portal/discarded/berita/${slug}/index/`),
        `refs/portal/notes/berita/${slug}/index`,
      ],
      elsewhere: [],
      history: expect.arrayContaining([old]),
    });
    expect(done.history).toHaveLength(4);
    expect(tellers(one)).toEqual([]);
    expect(git('show', `main:${path}`)).toContain('Izin ditarik oleh warga.');
    expect(existsSync(join(dir, folder, 'wajah.jpg'))).toBe(false);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('log', '-1', '--format=%an|%B', 'main').trim()).toBe(
      `Sari Dewi|Cabut berita/${slug}/index\n\nAlasan: Izin ditarik oleh warga.`,
    );
    // What was begun before brings nothing back.
    expect((await call('publishUnpublishedEntry', draftOf('2026/11/lain'))).status).toBe(200);
    expect(tellers(one)).toEqual([]);
    expect((await call('discardedEntries')).body).toEqual([]);
    await expect(withdraw(dir, '', all)).rejects.toThrow(
      `Tidak ada yang perlu dicabut dari berita/${slug}: tulisan itu tidak ada, atau sudah dicabut.`,
    );
  });

  test('does not come back from a form that was left open', async () => {
    const one = await told();
    const base = one.git('rev-parse', `main:${path}`);
    const draftBase = one.git('rev-parse', `cms/berita/${slug}/index:${path}`);
    await withdraw(one.dir, '', all);
    for (const opened of [base, draftBase]) {
      const answer = await one.call('persistEntry', save(slug, withPhoto, { base: opened }));
      expect([answer.status, answer.body.code]).toEqual([409, 'stale']);
    }
    expect(tellers(one)).toEqual([]);
  });

  test('that was withdrawn by halves is withdrawn by running it again', async () => {
    const one = await told();
    const draft = one.git('rev-parse', `cms/berita/${slug}/index`);
    await withdraw(one.dir, '', all);
    // As a power cut leaves it between the publication and the drafts.
    one.git('branch', `cms/berita/${slug}/index`, draft);
    const again = await withdraw(one.dir, '', all);
    expect([again.commit, again.erased]).toEqual([null, [`refs/heads/cms/berita/${slug}/index`]]);
    expect(tellers(one)).toEqual([]);
  });

  test('leaves no page where the address itself tells', async () => {
    const one = await told();
    const done = await withdraw(one.dir, '', { ...all, withoutPage: true });
    expect(done.published).toEqual([`${folder}/wajah.jpg`, path]);
    expect(existsSync(join(one.dir, folder))).toBe(false);
    expect(tellers(one)).toEqual([]);
  });

  test('that was never published leaves its draft', async () => {
    const one = portal();
    await one.call('persistEntry', save(slug, withPhoto));
    const done = await withdraw(one.dir, '', all);
    expect([done.commit, done.erased]).toEqual([null, [`refs/heads/cms/berita/${slug}/index`]]);
    expect(tellers(one)).toEqual([]);
  });

  test('a draft made by hand that brings it is rewritten, and keeps its state', async () => {
    const one = await told();
    const { git, write, commit, dir } = one;
    git('switch', '--quiet', '--create', 'cms/berita/2026/11/tangan/index', 'main');
    write('content/berita/2026/11/tangan/index.md', article('Tangan'));
    write(path, withPhoto.replace('warung', 'toko'));
    commit('Tangan\n\nPortal-Status: pending_publish');
    git('switch', '--quiet', 'main');
    const { drafts } = await withdraw(dir, '', all);
    expect(drafts).toEqual(['berita/2026/11/tangan/index']);
    expect(tellers(one)).toEqual([]);
    expect((await one.call('unpublishedEntry', draftOf('2026/11/tangan'))).body).toMatchObject({
      status: 'pending_publish',
    });
    expect((await one.call('publishUnpublishedEntry', draftOf('2026/11/tangan'))).status).toBe(200);
    expect(tellers(one)).toEqual([]);
  });
});

describe('a photo', () => {
  test('leaves the entry and its draft, the words stay', async () => {
    const one = await told();
    one.write('content/berita/2026/11/lama/foto.jpg', picture);
    one.commit('Foto yang sama');
    const done = await withdraw(one.dir, '', photoOnly);
    expect(done.published).toEqual([`${folder}/wajah.jpg`, path]);
    expect(done.drafts).toEqual([`berita/${slug}/index`]);
    expect(done.erased).toHaveLength(1);
    expect(done.elsewhere).toEqual(['content/berita/2026/11/lama/foto.jpg']);
    expect(tellers(one, 'wajah.jpg')).toEqual([]);
    expect(one.git('show', `main:${path}`)).toContain(`${name} membuka warung.`);
    const { body } = await one.call('unpublishedEntries', { detail: true });
    expect(JSON.stringify(body)).toContain('memindah');
    expect(JSON.stringify(body)).not.toContain('wajah.jpg');
    expect(body).toMatchObject([{}, { status: 'pending_review' }]);
    await expect(withdraw(one.dir, '', photoOnly)).rejects.toThrow(
      `Tidak ada berkas wajah.jpg pada berita/${slug}, baik di situs maupun di draf.`,
    );
  });
});

describe('what stands in the way', () => {
  test.each([
    ['changed', (one: Portal) => one.write(path, 'sedang ditulis'), path],
    ['new', (one: Portal) => one.write(`${folder}/baru.jpg`, picture), `${folder}/baru.jpg`],
  ])('a file that is %s and in no commit', async (_, dirty, file) => {
    const one = await told();
    dirty(one);
    const before = one.state();
    await expect(withdraw(one.dir, '', all)).rejects.toThrow(
      `Di folder kerja ada perubahan yang belum di-commit pada ${file}; commit atau hapus dulu, lalu cabut lagi.`,
    );
    expect(one.state()).toBe(before);
  });

  test('a draft that is open in another folder', async () => {
    const one = await told();
    const other = `${one.dir}-draf`;
    one.git('worktree', 'add', '--quiet', other, `cms/berita/${slug}/index`);
    const before = one.state();
    await expect(withdraw(one.dir, '', all)).rejects.toThrow(
      `Cabang cms/berita/${slug}/index sedang terbuka di folder ${other}; pindah dulu ke cabang lain di sana dengan "git switch", lalu ulangi.`,
    );
    expect(one.state()).toBe(before);
  });

  test('a text that can not be read, until no page is asked for', async () => {
    const one = portal();
    one.write(path, `${name} tanpa data`);
    one.commit('Rusak');
    await expect(withdraw(one.dir, '', all)).rejects.toThrow(
      `Bagian data ${path} tidak terbaca, jadi keterangan pencabutan tidak dapat dibuat darinya; ulangi dengan --tanpa-halaman.`,
    );
    await withdraw(one.dir, '', { ...all, withoutPage: true });
    expect(tellers(one)).toEqual([]);
  });
});

test('npm run cabut asks for what it needs, does it, and says what is left to people', async () => {
  const one = await told();
  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['scripts/withdraw.ts', ...args],
      {
        cwd: project,
        env: { ...process.env, PORTAL_DIR: one.dir, SITE_URL: 'https://kim.example' },
        encoding: 'utf8',
      },
    );
    return { stdout, stderr, status };
  };
  const usage =
    'Contoh: npm run cabut -- berita/2026/11/banjir --alasan "Penarikan izin" [--foto nama.jpg] [--tanpa-halaman] [--oleh "Nama Anda"]\n';
  const before = one.state();
  expect(run(`berita/${slug}`)).toEqual({
    stdout: '',
    stderr: `Sebutkan alasannya, paling panjang 400 huruf. ${usage}`,
    status: 1,
  });
  expect(run('berita/../../x', '--alasan', 'Izin ditarik.').stderr).toBe(
    'Tidak ada tulisan "berita/../../x/index" di portal ini; buka tulisannya dari daftar di /admin/.\n',
  );
  expect(one.state()).toBe(before);
  const { stdout, status } = run(`berita/${slug}`, '--alasan', 'Izin ditarik.', '--oleh', 'Sari');
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    `Dicabut: https://kim.example/berita/${slug}/`,
    'Di situs:',
    `  ${folder}/wajah.jpg`,
    `  ${path}`,
  ]);
  for (const word of ['CDN', 'Riwayat git', 'Cadangan', 'Lembar cetak', 'WhatsApp', '3 × 24 jam']) {
    expect(stdout).toContain(word);
  }
  expect(tellers(one)).toEqual([]);
});
