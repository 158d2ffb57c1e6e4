import { type ContentType, collectionFolder, groups } from './content-type.ts';
import type { ValuesOf } from './field.ts';
import * as registered from './types/registered.ts';

export type Collection = (typeof registered)[keyof typeof registered];
export type CollectionName = Collection['name'];

/** Every content type, by group and within a group by name: the order of the CMS and of lists. */
export const collections: readonly Collection[] = Object.values(registered).sort(
  (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.label < b.label ? -1 : 1),
);

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
    const folder = `${collectionFolder(collection)}/`;
    if (!path.startsWith(folder)) continue;
    const id = idPattern(collection).exec(path.slice(folder.length))?.[1];
    return id === undefined ? null : { collection, id, slug: id.slice(id.lastIndexOf('/') + 1) };
  }
  return null;
}

/** Path of the file of an entry. */
export function entryPath(collection: ContentType, id: string): string {
  return `${collectionFolder(collection)}/${id}/index.md`;
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
