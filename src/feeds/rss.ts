import { Feed } from 'feed';
import { now } from '../queries/clock.ts';
import type { Announcement, Article, Lesson } from '../queries/entries.ts';
import { absoluteUrl, portal } from '../queries/settings.ts';

/** What a feed can carry: anything with a date. */
export type FeedItem = Article | Announcement | Lesson;

export interface FeedOptions {
  /** What it follows; the whole portal when left out. */
  readonly title?: string;
  readonly description: string;
  /** The page it belongs to, such as `/berita/`; the feed is `rss.xml` below it. */
  readonly page: string;
  /** In any order. */
  readonly items: readonly FeedItem[];
}

/** The newest this many: a reader who comes once a month misses nothing. */
const carried = 50;

/** A feed of RSS 2.0 with absolute addresses and whole summaries, newest first. */
export function rssFeed({ title, description, page, items }: FeedOptions): Response {
  const newest = items
    .toSorted((a, b) => b.data.date.getTime() - a.data.date.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, carried);
  const address = absoluteUrl(page);
  const feed = new Feed({
    id: address,
    link: address,
    title: title ? `${title} - ${portal.name}` : `${portal.name} ${portal.place}`,
    description,
    language: 'id',
    copyright: `${portal.office}, ${portal.license.name}`,
    generator: portal.name,
    updated: newest[0]?.data.date ?? now,
    feedLinks: { rss: `${address}rss.xml` },
  });
  for (const { data, url } of newest) {
    feed.addItem({
      id: absoluteUrl(url),
      link: absoluteUrl(url),
      title: data.title,
      description: data.summary,
      date: data.date,
    });
  }
  return new Response(feed.rss2(), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
