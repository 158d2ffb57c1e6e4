import { firstAddress } from '../queries/addresses.ts';
import { authorOf } from '../queries/authors.ts';
import type { DatedEntry } from '../queries/entries.ts';
import { absoluteUrl, portal } from '../queries/settings.ts';
import { topicsNamed } from '../queries/topics.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { type FeedContent, type FeedItem, feedDocument } from './feed-document.ts';
import type { FeedFormat } from './formats.ts';
import type { FeedPlace } from './places.ts';

/** The newest this many: a reader who comes once a month misses nothing. */
const carried = 50;

/** A place's feed in one format, newest first, with absolute addresses and whole summaries. */
export async function feedAnswer(place: FeedPlace, format: FeedFormat): Promise<Response> {
  return new Response(feedDocument(await contentOf(place), format), {
    headers: { 'Content-Type': `${format.type}; charset=utf-8` },
  });
}

const known = new WeakMap<FeedPlace, Promise<FeedContent>>();

/** The three formats of a place share one content. */
function contentOf(place: FeedPlace): Promise<FeedContent> {
  const content = known.get(place) ?? gather(place);
  known.set(place, content);
  return content;
}

async function gather({ page, title, description, entries }: FeedPlace): Promise<FeedContent> {
  const newest = entries
    .toSorted((a, b) => b.data.date.getTime() - a.data.date.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, carried);
  return {
    page: absoluteUrl(page),
    title: title ? `${title} - ${portal.name}` : `${portal.name} ${portal.place}`,
    description,
    language: 'id',
    publisher: portal.office,
    rights: `${portal.office}, ${portal.license.name}`,
    items: await Promise.all(newest.map(itemOf)),
  };
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
