import { describe, expect, test } from 'vitest';
import { collectionByName, collections, entryPath, entryPlace, entryUrl } from './collections.ts';
import type { Fields } from './field.ts';
import { settingsFiles } from './settings.ts';
import { corrections } from './types/corrections.ts';

const types = [...collections, ...settingsFiles];

function* everyField(fields: Fields, above = ''): Generator<[string, Fields[string]]> {
  for (const [key, field] of Object.entries(fields)) {
    yield [`${above}${key}`, field];
    if ('fields' in field.widget) yield* everyField(field.widget.fields, `${above}${key}.`);
  }
}

describe.each(types.map((type) => [type.name, type] as const))('%s', (_name, type) => {
  test.each([...everyField(type.fields)])(
    '%s has a label and a hint for an editor',
    (_key, field) => {
      expect(field.label).toMatch(/^\p{Lu}/u);
      expect(field.label).not.toMatch(/[.!]$/);
      expect(field.hint).toMatch(/^\p{Lu}.*\.$/u);
    },
  );
});

test.each(collections)('an entry of $name can be corrected, replied to and withdrawn', (type) => {
  expect(type.fields.corrections).toBe(corrections);
});

test.each([
  ['content/berita/2026/11/banjir/index.md', 'berita', '2026/11/banjir', '/berita/2026/11/banjir/'],
  ['content/kim/tepi/index.md', 'kim', 'tepi', '/kim/tepi/'],
  ['content/halaman/tentang/index.md', 'halaman', 'tentang', '/tentang/'],
])('%s is a place', (path, name, id, url) => {
  const place = entryPlace(path);
  expect(place?.collection.name).toBe(name);
  expect(place?.id).toBe(id);
  expect(place && entryPath(place.collection, place.id)).toBe(path);
  expect(place && entryUrl(place.collection, place.id)).toBe(url);
});

test.each([
  'content/berita/banjir.md',
  'content/berita/2026/13/banjir/index.md',
  'content/berita/2026/11/index.md',
  'content/berita/2026/11/banjir/foto/index.md',
  'content/berita/26/11/banjir/index.md',
  'content/kim/2026/11/tepi/index.md',
  'content/lain/tepi/index.md',
  'content/pengaturan/portal.yml',
  'src/content/kim/tepi/index.md',
])('%s is none', (path) => {
  expect(entryPlace(path)).toBeNull();
});

test('an unknown type is named', () => {
  expect(() => collectionByName('puisi')).toThrow(
    new RangeError('Tidak ada jenis tulisan bernama "puisi".'),
  );
});
