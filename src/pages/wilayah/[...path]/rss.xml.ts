import type { APIContext } from 'astro';
import { rssFeed } from '../../../feeds/rss.ts';
import { isOffered } from '../../../queries/articles.ts';
import { placeInFull } from '../../../queries/places/names.ts';
import { type RegionPlace, regionPlaces } from '../../../queries/places/region-tree.ts';

export async function getStaticPaths() {
  return [...(await regionPlaces()).values()].map((place) => ({
    params: { path: place.path },
    props: { place },
  }));
}

export function GET({ props: { place } }: APIContext<{ place: RegionPlace }>) {
  const { region, url, articles, announcements } = place;
  return rssFeed({
    title: region.name,
    description: `Berita dan pengumuman dari ${placeInFull(region.code)}.`,
    page: url,
    items: [...articles.filter(isOffered), ...announcements],
  });
}
