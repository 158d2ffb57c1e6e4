import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import type { ImageMetadata } from 'astro';
import {
  type CollectionName,
  collectionByName,
  type DataOf,
  entryUrl,
} from '../schema/collections.ts';
import type { PhotoConsent } from '../schema/types/entry-fields.ts';
import { now } from './clock.ts';

/** A picture a page can show. */
export interface Photo {
  readonly src: ImageMetadata;
  readonly alt: string;
  readonly credit: string;
  readonly consent: PhotoConsent;
}

/** One published entry, as pages know it. */
export interface Entry<Name extends CollectionName = CollectionName> {
  readonly collection: Name;
  /** Path below the collection's folder, such as `2026/11/banjir`. */
  readonly id: string;
  /** Last part of the id. */
  readonly slug: string;
  /** Site-relative address. */
  readonly url: string;
  readonly data: DataOf<Name>;
  readonly photo: Photo | undefined;
  /** True once `expires` has passed. */
  readonly expired: boolean;
}

export type Article = Entry<'berita'>;
export type Announcement = Entry<'pengumuman'>;
export type Lesson = Entry<'literasi'>;
export type Kim = Entry<'kim'>;
export type Page = Entry<'halaman'>;

/**
 * Every entry of a collection that readers may see: not hidden, and its hour has come. Newest
 * first where entries have a date, else by title. The only place where that is decided.
 */
export function published<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  let entries = known.get(name) as Promise<Entry<Name>[]> | undefined;
  if (!entries) {
    entries = readPublished(name);
    known.set(name, entries);
  }
  return entries;
}

/** Sorted once a build: ten thousand pages that each sort ten thousand entries never end. */
const known = new Map<CollectionName, Promise<Entry[]>>();

async function readPublished<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  const entries = await getCollection(name);
  return entries
    .filter(({ data }) => !data.draft && (dateOf(data)?.getTime() ?? 0) <= now.getTime())
    .map((entry) => toEntry(name, entry))
    .sort(byTimeThenId);
}

/** The component that renders an entry's text. */
export async function contentOf(entry: Entry) {
  const found = await getEntry(entry.collection, entry.id);
  if (!found) throw new RangeError(`${entry.collection}/${entry.id} is not in the store.`);
  return (await render(found)).Content;
}

/** When an entry was published; pages without a date have none. */
export function dateOf(data: object): Date | undefined {
  return 'date' in data && data.date instanceof Date ? data.date : undefined;
}

function toEntry<Name extends CollectionName>(
  name: Name,
  { id, data }: CollectionEntry<Name>,
): Entry<Name> {
  const expires = 'expires' in data && data.expires instanceof Date ? data.expires : undefined;
  return {
    collection: name,
    id,
    slug: id.slice(id.lastIndexOf('/') + 1),
    url: entryUrl(collectionByName(name), id),
    // The collection's Zod schema is the one DataOf is inferred from; Astro's generated type adds nothing.
    data: data as unknown as DataOf<Name>,
    photo: photoOf(data),
    expired: expires !== undefined && expires.getTime() <= now.getTime(),
  };
}

function photoOf(data: object): Photo | undefined {
  if (!('photo' in data) || typeof data.photo !== 'object' || data.photo === null) return undefined;
  const photo = data.photo as Photo;
  return typeof photo.src === 'object' ? photo : undefined;
}

function byTimeThenId(a: Entry, b: Entry): number {
  const [first, second] = [dateOf(a.data)?.getTime(), dateOf(b.data)?.getTime()];
  if (first !== undefined && second !== undefined && first !== second) return second - first;
  return a.data.title.localeCompare(b.data.title, 'id') || (a.id < b.id ? -1 : 1);
}
