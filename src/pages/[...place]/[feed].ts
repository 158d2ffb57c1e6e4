import type { APIContext } from 'astro';
import { feedAnswer } from '../../feeds/answer.ts';
import { type FeedFormat, feedFormats } from '../../feeds/formats.ts';
import { type FeedPlace, feedPlaces } from '../../feeds/places.ts';

export async function getStaticPaths() {
  return (await feedPlaces()).flatMap((place) =>
    feedFormats.map((format) => ({
      params: { place: place.page.slice(1, -1) || undefined, feed: format.file },
      props: { place, format },
    })),
  );
}

export function GET({
  props: { place, format },
}: APIContext<{ place: FeedPlace; format: FeedFormat }>) {
  return feedAnswer(place, format);
}
