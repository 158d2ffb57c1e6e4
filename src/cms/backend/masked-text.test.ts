import { expect, test } from 'vitest';
import { problemsBeforeSave } from '../../check/before-save.ts';
import type { Problem } from './calls/desk-error.ts';
import { maskedText } from './masked-text.ts';

const path = 'content/halaman/kontak/index.md';
const problemsOf = (raw: string, at = path) =>
  problemsBeforeSave(at, new TextEncoder().encode(raw)) as readonly Problem[];

test('every certain find gives way to words, and nothing else changes', () => {
  const raw = `---
title: Kontak 0812-0000-1111
summary: "NIK 6271010101900001, 🌊 rek 1112223334"
---

Hubungi [Siti](https://wa.me/6281200001111) atau 0812 0000 2222 dan 0813-0000-3333.
Posko banjir: 0811 0000 4444.
`;
  const masked = maskedText({ path, raw }, problemsOf(raw));
  expect(masked).toBe(`---
title: Kontak (nomor tidak dimuat)
summary: "NIK (nomor tidak dimuat), 🌊 rek (nomor tidak dimuat)"
---

Hubungi Siti (nomor tidak dimuat) atau (nomor tidak dimuat) dan (nomor tidak dimuat).
Posko banjir: 0811 0000 4444.
`);
  expect(problemsOf(masked ?? '')).toEqual([]);
});

test.each([
  [
    'a folder’s name',
    '---\ntitle: A\n---\n0812-0000-1111\n',
    'content/halaman/0812-0000-1111/index.md',
  ],
  ['data that can’t be read', '---\ntitle: a: b\n---\n0812-0000-1111\n', path],
  ['nothing', '---\ntitle: A\n---\n', path],
])('%s is not mended by words', (_what, raw, at) => {
  expect(maskedText({ path: at, raw }, problemsOf(raw, at))).toBeNull();
});
