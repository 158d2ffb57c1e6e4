import { defineCollection, type ImageFunction } from 'astro:content';
import { entriesLoader } from './loader/entries-loader.ts';
import { pictureKit } from './loader/picture-kit.ts';
import {
  type Collection,
  type CollectionName,
  collections as types,
} from './schema/collections.ts';
import { entrySchema } from './schema/content-type.ts';

function define(type: Collection) {
  return defineCollection({
    loader: entriesLoader(type.name),
    schema: ({ image }: { image: ImageFunction }) => entrySchema(type, pictureKit(image)),
  });
}

export const collections = Object.fromEntries(
  types.map((type) => [type.name, define(type)]),
) as Record<CollectionName, ReturnType<typeof define>>;
