import type { ContentType } from './content-type.ts';
import type { ValuesOf } from './field.ts';
import { announcement } from './types/announcement.ts';
import { article } from './types/article.ts';
import { kim } from './types/kim.ts';
import { lesson } from './types/lesson.ts';
import { page } from './types/page.ts';

/** Every content type, in the order the CMS shows them. A new type is added here and nowhere else. */
export const collections = [article, announcement, lesson, kim, page] as const;

export type Collection = (typeof collections)[number];
export type CollectionName = Collection['name'];

/** The typed front matter of a collection. */
export type DataOf<Name extends CollectionName> = ValuesOf<
  Extract<Collection, { name: Name }>['fields']
>;

/** @throws {RangeError} when no collection has that name */
export function collectionByName(name: string): Collection {
  const found = collections.find((collection) => collection.name === name);
  if (!found) throw new RangeError(`Tidak ada jenis tulisan bernama "${name}".`);
  return found;
}

/** Where an entry stands, told from its path alone. */
export interface EntryPlace {
  readonly collection: Collection;
  /** Path below the collection's folder without `/index.md`, such as `2026/11/banjir`. */
  readonly id: string;
  /** The last part of the id. */
  readonly slug: string;
}

/**
 * Reads the place of an entry from its repository-relative path; null when the path is no place
 * for an entry.
 */
export function entryPlace(path: string): EntryPlace | null {
  for (const collection of collections) {
    if (!path.startsWith(`${collection.folder}/`)) continue;
    const id = idPattern(collection).exec(path.slice(collection.folder.length + 1))?.[1];
    return id === undefined ? null : { collection, id, slug: id.slice(id.lastIndexOf('/') + 1) };
  }
  return null;
}

/** Path of the file of an entry. */
export function entryPath(collection: ContentType, id: string): string {
  return `${collection.folder}/${id}/index.md`;
}

/** Site-relative address of an entry. */
export function entryUrl(collection: ContentType, id: string): string {
  return `${collection.urlPrefix}${id}/`;
}

function idPattern({ layout }: ContentType): RegExp {
  return layout === 'dated'
    ? /^(\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+)\/index\.md$/
    : /^([^/]+)\/index\.md$/;
}
