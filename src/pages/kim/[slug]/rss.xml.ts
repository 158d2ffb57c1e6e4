import type { APIContext } from 'astro';
import { rssFeed } from '../../../feeds/rss.ts';
import { isOffered } from '../../../queries/articles.ts';
import { type KimPlace, kimPlaces } from '../../../queries/kims.ts';

export async function getStaticPaths() {
  return (await kimPlaces()).map((place) => ({
    params: { slug: place.kim.slug },
    props: { place },
  }));
}

export function GET({ props: { place } }: APIContext<{ place: KimPlace }>) {
  const { kim, articles } = place;
  return rssFeed({
    title: kim.data.title,
    description: kim.data.summary,
    page: kim.url,
    items: articles.filter(isOffered),
  });
}
