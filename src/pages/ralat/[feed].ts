import type { APIContext } from 'astro';
import { correctionFeed } from '../../feeds/correction-feed.ts';
import { type FeedFormat, feedFormats } from '../../feeds/formats.ts';

export function getStaticPaths() {
  return feedFormats.map((format) => ({ params: { feed: format.file }, props: { format } }));
}

export function GET({ props: { format } }: APIContext<{ format: FeedFormat }>) {
  return correctionFeed(format);
}
