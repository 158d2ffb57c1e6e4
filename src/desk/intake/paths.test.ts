import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentPlace, folderOrRefuse, textPathOf } from './paths.ts';

const berita = { folder: 'content/berita/2026/11/banjir', collection: 'berita' };
const text = 'content/berita/2026/11/banjir/index.md';

test.each([
  [text, { kind: 'entry', ...berita, text }],
  ['content/berita/2026/11/banjir/foto.jpg', { kind: 'picture', ...berita, text }],
  ['content/berita/2026/11/banjir/IMG_2031.JPEG', { kind: 'picture', ...berita, text }],
  ['content/berita/2026/11/banjir/edaran-2.pdf', { kind: 'document', ...berita, text }],
  [
    'content/kim/tepi-kapuas/index.md',
    {
      kind: 'entry',
      folder: 'content/kim/tepi-kapuas',
      collection: 'kim',
      text: 'content/kim/tepi-kapuas/index.md',
    },
  ],
  [
    'content/pengaturan/topik.yml',
    {
      kind: 'settings',
      folder: 'content/pengaturan',
      collection: 'pengaturan',
      text: 'content/pengaturan/topik.yml',
    },
  ],
  [
    'content/pengaturan/logo.png',
    { kind: 'picture', folder: 'content/pengaturan', collection: 'pengaturan', text: null },
  ],
])('%s has a place', (path, place) => {
  expect(contentPlace(path)).toEqual(place);
});

describe('a draft is named by its collection and slug', () => {
  test.each([
    ['berita', '2026/11/banjir/index', text],
    ['kim', 'tepi-kapuas/index', 'content/kim/tepi-kapuas/index.md'],
    ['pengaturan', 'navigasi', 'content/pengaturan/navigasi.yml'],
    ['berita', '2026/11/banjir', null],
    ['berita', '2026/11/banjir/foto', null],
    ['kim', '2026/11/banjir/index', null],
    ['pengaturan', 'x', null],
    ['undefined', '2026/11/banjir/index', null],
  ])('%s and %s', (collection, slug, path) => {
    expect(textPathOf({ collection, slug })).toBe(path);
  });
});

test.each(['content', 'content/berita', 'content/berita/2026/11/', 'content/pengaturan'])(
  '%s can be listed',
  (folder) => {
    expect(folderOrRefuse(folder)).toBe(folder.replace(/\/$/, ''));
  },
);

test('whatever stands in a path, it stays below its collection', () => {
  const part = fc.oneof(
    fc.constantFrom('content', 'berita', 'kim', 'pengaturan', '2026', '11', 'banjir', 'index.md'),
    fc.constantFrom('foto.jpg', '..', '.', '.git', '.GIT', 'git~1', '', 'con', 'portal.yml'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const separator = fc.constantFrom('/', '/', '/', '\\', '//', '\0', '\n');
  const paths = fc
    .array(fc.tuple(part, separator), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.flat().slice(0, -1).join(''));
  const real =
    /^content\/(?:berita\/\d{4}\/\d\d|kim|pengaturan)(?:\/[a-z0-9][a-z0-9_-]*)?\/[A-Za-z0-9][A-Za-z0-9._-]*$/;
  fc.assert(
    fc.property(paths, (path) => {
      if (contentPlace(path) !== null) expect(path).toMatch(real);
    }),
    { numRuns: 20_000 },
  );
});
