import { defineCollection } from 'astro:content';
import { buildSchema } from './loader/build-schema.ts';
import { entriesLoader } from './loader/entries-loader.ts';
import { type CollectionName, collectionByName } from './schema/collections.ts';

function define(name: CollectionName) {
  return defineCollection({
    loader: entriesLoader(name),
    schema: buildSchema(collectionByName(name)),
  });
}

export const collections = {
  berita: define('berita'),
  pengumuman: define('pengumuman'),
  literasi: define('literasi'),
  kim: define('kim'),
  halaman: define('halaman'),
};
