import { defineCollection, type ImageFunction } from 'astro:content';
import { entriesLoader } from './loader/entries-loader.ts';
import { pictureKit } from './loader/picture-kit.ts';
import { type CollectionName, collectionByName } from './schema/collections.ts';
import { entrySchema } from './schema/content-type.ts';

function define(name: CollectionName) {
  const type = collectionByName(name);
  return defineCollection({
    loader: entriesLoader(name),
    schema: ({ image }: { image: ImageFunction }) => entrySchema(type, pictureKit(image)),
  });
}

export const collections = {
  berita: define('berita'),
  pengumuman: define('pengumuman'),
  literasi: define('literasi'),
  kim: define('kim'),
  halaman: define('halaman'),
};
