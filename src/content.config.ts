import { defineCollection } from 'astro:content';
import { buildSchema } from './loader/build-schema.ts';
import { entriesLoader } from './loader/entries-loader.ts';
import {
  type Collection,
  type CollectionName,
  collections as types,
} from './schema/collections.ts';

function define(type: Collection) {
  return defineCollection({ loader: entriesLoader(type.name), schema: buildSchema(type) });
}

export const collections = Object.fromEntries(
  types.map((type) => [type.name, define(type)]),
) as Record<CollectionName, ReturnType<typeof define>>;
