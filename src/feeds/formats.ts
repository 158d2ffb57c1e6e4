/** The three ways a feed is offered, the most widely read first. */
export const feedFormats = [
  { name: 'rss', file: 'rss.xml', type: 'application/rss+xml', label: 'RSS' },
  { name: 'atom', file: 'atom.xml', type: 'application/atom+xml', label: 'Atom' },
  { name: 'json', file: 'feed.json', type: 'application/feed+json', label: 'JSON Feed' },
] as const;

export type FeedFormat = (typeof feedFormats)[number];
