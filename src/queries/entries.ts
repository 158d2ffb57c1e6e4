import { type CollectionEntry, getCollection } from 'astro:content';
import type { ImageMetadata } from 'astro';
import { dayTime } from '../format/dates.ts';
import { type Aged, agedOf } from '../schema/aging.ts';
import {
  type CollectionName,
  collectionByName,
  collections,
  type DataOf,
  entryUrl,
} from '../schema/collections.ts';
import type { ContentType } from '../schema/content-type.ts';
import { isPublic } from '../schema/publication.ts';
import { type Correction, withdrawalIn } from '../schema/types/corrections.ts';
import type { PhotoConsent, SharedData } from '../schema/types/entry-fields.ts';
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
  /** Of a withdrawn entry without the words that are not to be read any more. */
  readonly data: DataOf<Name>;
  readonly photo: Photo | undefined;
  /** True once its end has passed: `expires`, or what its type names. */
  readonly expired: boolean;
  /** What of it has grown old, and the day it was new; undefined while nothing has. */
  readonly aged: Aged | undefined;
  /** When and why it was withdrawn; undefined while it stands. */
  readonly withdrawn: Correction | undefined;
}

/** An entry of any type that says when it was published. */
export type DatedEntry = Entry & { readonly data: { readonly date: Date } };

/**
 * Every entry of a collection that readers may see: not hidden, and its hour has come. Newest
 * first where entries have a date, else by title.
 */
export function published<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  let entries = known.get(name) as Promise<Entry<Name>[]> | undefined;
  if (!entries) {
    entries = readPublished(name);
    known.set(name, entries);
  }
  return entries;
}

/** The published entries of all collections, newest first, those without a date last. */
export async function everyEntry(): Promise<readonly Entry[]> {
  all ??= Promise.all(collections.map(({ name }) => published(name))).then((lists) =>
    lists.flat().sort(byTimeThenId),
  );
  return all;
}

let all: Promise<readonly Entry[]> | undefined;

/** Entries to offer a reader: what was withdrawn or has expired keeps its page but is not offered. */
export async function offered<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  return (await published(name)).filter(isOffered);
}

/** @see offered */
export function isOffered(entry: Entry): boolean {
  return !entry.expired && !entry.withdrawn;
}

/** What an entry is an entry of. */
export function typeOf(entry: Entry): ContentType {
  return collectionByName(entry.collection);
}

export function hasDate(entry: Entry): entry is DatedEntry {
  return dateOf(entry.data) !== undefined;
}

/** Sorted once a build: ten thousand pages that each sort ten thousand entries never end. */
const known = new Map<CollectionName, Promise<Entry[]>>();

async function readPublished<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  const entries = await getCollection(name);
  return entries
    .filter(({ data }) => isPublic(data, now))
    .map((entry) => toEntry(name, entry))
    .sort(byTimeThenId);
}

/** When an entry was published; pages without a date have none. */
export function dateOf(data: object): Date | undefined {
  return sharedData(data).date;
}

/** The day that stands before an entry in lists: of what it tells of, else of its publication. */
export function dayOf(entry: Entry): Date | undefined {
  const { day } = typeOf(entry);
  const told = day && (entry.data as Readonly<Record<string, unknown>>)[day];
  if (typeof told === 'string') return dayTime(told);
  return told instanceof Date ? told : dateOf(entry.data);
}

function toEntry<Name extends CollectionName>(
  name: Name,
  { id, data }: CollectionEntry<Name>,
): Entry<Name> {
  const withdrawn = withdrawalIn(sharedData(data).corrections ?? []);
  const told = withdrawn ? withoutWords(data) : data;
  const type: ContentType = collectionByName(name);
  const end = (data as Readonly<Record<string, unknown>>)[type.ends ?? 'expires'];
  return {
    collection: name,
    id,
    slug: id.slice(id.lastIndexOf('/') + 1),
    url: entryUrl(type, id),
    // The collection's Zod schema is the one DataOf is inferred from; Astro's generated type adds nothing.
    data: told as unknown as DataOf<Name>,
    photo: photoOf(told),
    expired: end instanceof Date && end.getTime() <= now.getTime(),
    aged: agedOf(type, data, now),
    withdrawn,
  };
}

/**
 * Front matter of a withdrawn entry as lists, feeds and pages may tell of it: its title, its place
 * and its day, and what was noted of it.
 */
function withoutWords(data: object): object {
  const emptied: Partial<SharedData> & { readonly photo: undefined } = {
    summary: 'Tulisan ini dicabut. Alasannya tercatat di halamannya.',
    photo: undefined,
    sources: [],
    verified: undefined,
    regionalSummaries: [],
  };
  const gone = Object.entries(emptied).filter(([key]) => key in data);
  return { ...data, ...Object.fromEntries(gone) };
}

/** Front matter of any type, seen as what all types share. */
function sharedData(data: object): Partial<SharedData> {
  return data;
}

function photoOf(data: object): Photo | undefined {
  if (!('photo' in data) || typeof data.photo !== 'object' || data.photo === null) return undefined;
  const photo = data.photo as Photo;
  return typeof photo.src === 'object' ? photo : undefined;
}

function byTimeThenId(a: Entry, b: Entry): number {
  const [first, second] = [dateOf(a.data)?.getTime() ?? 0, dateOf(b.data)?.getTime() ?? 0];
  return second - first || a.data.title.localeCompare(b.data.title, 'id') || (a.id < b.id ? -1 : 1);
}
