import { expect, test } from 'vitest';
import { urgentEntry } from './urgent-entry.ts';

const office = { name: 'Posko Contoh', timeZone: 'Asia/Jayapura' };
const now = new Date('2026-11-30T23:40:00Z');

test('four fields make an announcement of danger, dated in the zone of the portal', () => {
  const fields = {
    title: 'Banjir: naik 40 cm',
    todo: 'Naikkan barang.\nIkat perahu.',
    region: '62.10',
    until: '2026-12-02T18:00',
  };
  expect(urgentEntry(fields, office, now)).toEqual({
    slug: '2026/12/banjir-naik-40-cm-010840/index',
    path: 'content/pengumuman/2026/12/banjir-naik-40-cm-010840/index.md',
    url: '/pengumuman/2026/12/banjir-naik-40-cm-010840/',
    raw: `---
title: "Banjir: naik 40 cm"
date: 2026-12-01T08:40:00+09:00
summary: |-
  Naikkan barang.
  Ikat perahu.
office: Posko Contoh
region: "62.10"
disclosure: serta-merta
expires: 2026-12-02T18:00:00+09:00
---
Naikkan barang.
Ikat perahu.
`,
  });
});

test('a title without a letter still has an address', () => {
  const fields = { title: '!!!', todo: 'Lari.', region: '62', until: '' };
  expect(urgentEntry(fields, office, now).url).toBe('/pengumuman/2026/12/serta-merta-010840/');
});
