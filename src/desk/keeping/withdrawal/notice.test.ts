import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sharpProbe } from '../../../check/node/node-probe.ts';
import { folderSource } from '../../../check/node/node-source.ts';
import { isError } from '../../../check/problem.ts';
import { checkContent } from '../../../check/read-content.ts';
import { loadRegions } from '../../../regions/node-regions.ts';
import { collectionByName, collections, entryPlace } from '../../../schema/collections.ts';
import { collectionFolder } from '../../../schema/content-type.ts';
import { isNotice, withdrawalNotice, withoutFile } from './notice.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const reason = { words: 'Izin ditarik: #1 [oleh] warga.', moment: '2026-11-24T08:15:00+07:00' };
const berita = collectionByName('berita');

const text = `---
title: Bu Contoh membuka warung
date: 2026-11-20T08:00:00+07:00
summary: Warung Bu Contoh di ujung dermaga.
kim: kim-contoh
region: "62.06"
topics:
  - ekonomi
photo:
  src: warung.jpg
  alt: Bu Contoh di depan warung.
  credit: KIM Contoh
  consent: tercatat
sources:
  - name: Bu Contoh
corrections:
  - date: 2026-11-21T08:00:00+07:00
    kind: ralat
    note: Nama Bu Contoh semula salah tulis.
aliases:
  - /berita/2026/11/warung-lama/
---
Bu Contoh membuka warung.

![Bu Contoh](warung.jpg)

::foto[Dapur Bu Contoh]{src="warung.jpg" alt="Dapur"}

![Dermaga](dermaga.jpg)
`;

test('a notice holds nothing of the text but what names no person', () => {
  expect(withdrawalNotice(berita, text, reason)).toBe(`---
title: Isi berita ini dicabut
date: 2026-11-20T08:00:00+07:00
summary: Isi berita ini dicabut dan tidak ditampilkan lagi.
region: "62.06"
topics:
  - ekonomi
sources:
  - name: Kantor pengelola portal
aliases:
  - /berita/2026/11/warung-lama/
corrections:
  - date: 2026-11-24T08:15:00+07:00
    kind: dicabut
    note: "Izin ditarik: #1 [oleh] warga."
---

Isi berita ini dicabut pada 2026-11-24. Alasan: Izin ditarik\\: \\#1 \\[oleh\\] warga.
`);
});

test('a photo leaves the front matter and every place of the text that shows it', () => {
  const left = withoutFile(berita, text, 'warung.jpg', reason);
  expect(left).not.toContain('warung.jpg');
  expect(left).toContain('note: Nama Bu Contoh semula salah tulis.');
  expect(left).toContain('note: "Foto dicabut. Izin ditarik: #1 [oleh] warga."');
  expect(left).toContain('---\nBu Contoh membuka warung.\n\n![Dermaga](dermaga.jpg)\n');
  expect(withoutFile(berita, text, 'dermaga.jpg', reason)).toContain('src: warung.jpg');
});

test('a document leaves the rows that offer it, the others stay', () => {
  const consultation = collectionByName('konsultasi');
  const rows = (...files: string[]) => {
    const list = files.map((file) => `  - name: Rancangan\n    file: ${file}\n`).join('');
    return `---\ntitle: Pasar\n${list && `documents:\n${list}`}`;
  };
  const noted = `corrections:
  - date: 2026-11-24T08:15:00+07:00
    kind: ralat
    note: "Berkas dicabut. Izin ditarik: #1 [oleh] warga."
---
Isi.
`;
  const both = `${rows('satu.pdf', 'dua.pdf')}---\nIsi.\n`;
  expect(withoutFile(consultation, both, 'satu.pdf', reason)).toBe(rows('dua.pdf') + noted);
  const one = `${rows('satu.pdf')}---\nIsi.\n`;
  expect(withoutFile(consultation, one, 'satu.pdf', reason)).toBe(rows() + noted);
});

test('the notice of every entry of this portal passes the check', async () => {
  const plain = folderSource(root);
  const source = {
    ...plain,
    async read(path: string) {
      const bytes = await plain.read(path);
      const place = entryPlace(path);
      if (!bytes || !place) return bytes;
      const notice = withdrawalNotice(place.collection, new TextDecoder().decode(bytes), reason);
      return new TextEncoder().encode(notice);
    },
  };
  const { files, problems } = await checkContent(source, {
    probe: sharpProbe(),
    regions: loadRegions,
  });
  expect(files).toBe(globSync('content/**/index.md', { cwd: root }).length);
  expect(problems.filter(isError)).toEqual([]);
});

test('a notice is known as one, an entry is not', () => {
  for (const collection of collections) {
    for (const path of globSync(`${collectionFolder(collection)}/**/index.md`, { cwd: root })) {
      const before = readFileSync(`${root}${path}`, 'utf8');
      expect([path, isNotice(collection, before)]).toEqual([path, false]);
      expect(isNotice(collection, withdrawalNotice(collection, before, reason))).toBe(true);
    }
  }
});
