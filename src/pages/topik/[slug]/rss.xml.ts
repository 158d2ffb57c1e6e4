import type { APIContext } from 'astro';
import { rssFeed } from '../../../feeds/rss.ts';
import { isOffered } from '../../../queries/articles.ts';
import { type TopicPlace, topicPlaces } from '../../../queries/topics.ts';

export async function getStaticPaths() {
  return (await topicPlaces()).map((place) => ({
    params: { slug: place.topic.slug },
    props: { place },
  }));
}

export function GET({ props: { place } }: APIContext<{ place: TopicPlace }>) {
  const { topic, url, articles, announcements } = place;
  return rssFeed({
    title: topic.name,
    description: topic.description,
    page: url,
    items: [...articles.filter(isOffered), ...announcements],
  });
}
