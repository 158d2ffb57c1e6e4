import { Feed } from 'feed';
import { type FeedFormat, feedFormats } from './formats.ts';

/** One thing a feed tells of. */
export interface FeedItem {
  /** Absolute address that stays the same when the page moves; readers' programs know it by this. */
  readonly id: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  readonly published: Date;
  /** When it last changed; `published` when it never did. */
  readonly updated: Date;
  readonly author: string;
  readonly topics: readonly string[];
}

/** A feed before it is written in one of the formats. */
export interface FeedContent {
  /** Absolute address of the page it follows, ending in `/`; the feed's files are below it. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly publisher: string;
  readonly rights: string;
  /** In the order in which they are listed. */
  readonly items: readonly FeedItem[];
}

/** What an empty feed is dated: a moment that no clock moves. */
const never = new Date(0);

/**
 * Writes a feed as RSS 2.0, Atom 1.0 or JSON Feed 1. The same content gives the same bytes: the
 * feed's own date is that of its latest change.
 */
export function feedDocument(content: FeedContent, format: FeedFormat): string {
  const latest = Math.max(...content.items.map(({ updated }) => updated.getTime()));
  const feed = new Feed({
    id: content.page,
    link: content.page,
    title: plain(content.title),
    description: plain(content.description),
    language: content.language,
    copyright: plain(content.rights),
    author: { name: plain(content.publisher) },
    generator: false,
    updated: Number.isFinite(latest) ? new Date(latest) : never,
    feedLinks: Object.fromEntries(feedFormats.map(({ name, file }) => [name, content.page + file])),
  });
  const isJson = format.name === 'json';
  for (const item of content.items) {
    const summary = plain(item.summary);
    feed.addItem({
      id: item.id,
      link: item.url,
      // Both XML formats say that these two are HTML.
      title: isJson ? plain(item.title) : escapeHtml(plain(item.title)),
      description: isJson ? summary : escapeHtml(summary),
      ...(isJson && { content: `<p>${escapeHtml(summary)}</p>` }),
      date: item.updated,
      published: item.published,
      category: item.topics.map((name) => ({ name: plain(name), term: plain(name) })),
      // RSS asks for an e-mail address in its author, which nobody here has to give.
      ...(format.name !== 'rss' && { author: [{ name: plain(item.author) }] }),
    });
  }
  switch (format.name) {
    case 'rss':
      return feed.rss2();
    case 'atom':
      return withSoundTopics(feed.atom1());
    case 'json':
      return feed.json1();
  }
}

/** The library leaves `<` in attributes as it is, which no XML parser takes. */
function withSoundTopics(atom: string): string {
  return atom.replace(/(?<=^ *<category .*)</gm, '&lt;');
}

/** Leaves out what no XML document may hold, however it is written. */
function plain(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
