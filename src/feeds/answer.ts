import { firstAddress } from '../queries/addresses.ts';
import { authorOf } from '../queries/authors.ts';
import type { DatedEntry } from '../queries/entries.ts';
import { absoluteUrl, portal } from '../queries/settings.ts';
import { topicsNamed } from '../queries/topics.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { type FeedContent, type FeedItem, feedDocument } from './feed-document.ts';
import type { FeedFormat } from './formats.ts';
import type { FeedHead, FeedPlace } from './places.ts';

/** The newest this many: a reader who comes once a month misses nothing. */
const carried = 50;

/** A place's feed in one format, newest first, with absolute addresses and whole summaries. */
export async function feedAnswer(place: FeedPlace, format: FeedFormat): Promise<Response> {
  return answerWith(place, await itemsOf(place), format);
}

/** A feed of what is no entry. @param items newest first; the first of them are carried */
export function answerWith(
  { page, title, description }: FeedHead,
  items: readonly FeedItem[],
  format: FeedFormat,
): Response {
  const content: FeedContent = {
    page: absoluteUrl(page),
    title: title ? `${title} - ${portal.name}` : `${portal.name} ${portal.place}`,
    description,
    language: 'id',
    publisher: portal.office,
    rights: `${portal.office}, ${portal.license.name}`,
    items: items.slice(0, carried),
  };
  return new Response(feedDocument(content, format), {
    headers: { 'Content-Type': `${format.type}; charset=utf-8` },
  });
}

const known = new WeakMap<FeedPlace, Promise<readonly FeedItem[]>>();

/** The three formats of a place share its items. */
function itemsOf(place: FeedPlace): Promise<readonly FeedItem[]> {
  const items = known.get(place) ?? gather(place);
  known.set(place, items);
  return items;
}

async function gather({ entries }: FeedPlace): Promise<readonly FeedItem[]> {
  const newest = entries
    .toSorted((a, b) => b.data.date.getTime() - a.data.date.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, carried);
  return Promise.all(newest.map(itemOf));
}

async function itemOf(entry: DatedEntry): Promise<FeedItem> {
  const data: SharedData = entry.data;
  return {
    id: absoluteUrl(firstAddress(entry)),
    url: absoluteUrl(entry.url),
    title: data.title,
    summary: data.summary,
    published: entry.data.date,
    updated: data.updated ?? entry.data.date,
    author: (await authorOf(entry)).name,
    topics: topicsNamed(data.topics ?? []).map(({ name }) => name),
  };
}
