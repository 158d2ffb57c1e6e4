import { expect, test } from 'vitest';
import { collectionByName, collections, entryPlace } from '../schema/collections.ts';
import { parseFrontMatter } from '../schema/front-matter.ts';
import { newEntry } from './new-entry.ts';

const newYear = new Date('2026-12-31T17:30:00Z');

test('an entry lies in the month of the portal, under its title', () => {
  const { path, text } = newEntry(
    collectionByName('berita'),
    'Pasar Apung: hari ke-2',
    newYear,
    'Asia/Jakarta',
  );
  expect(path).toBe('content/berita/2027/01/pasar-apung-hari-ke-2/index.md');
  const { data } = parseFrontMatter(text);
  expect(data['title']).toBe('Pasar Apung: hari ke-2');
  expect(data['date']).toBe('2027-01-01T00:30:00+07:00');
  expect(data['draft']).toBe('true');
});

test.each(collections)('$name: every required key is there, at a path of its own', (collection) => {
  const { path, text } = newEntry(collection, 'Judul', newYear, 'Asia/Makassar');
  const required = Object.entries(collection.fields)
    .filter(([, field]) => field.required)
    .map(([key]) => key);
  expect(Object.keys(parseFrontMatter(text).data)).toEqual(expect.arrayContaining(required));
  expect(entryPlace(path)?.collection.name).toBe(collection.name);
});
