import { type Announcement, type Article, published } from './entries.ts';
import { topics } from './settings.ts';

export type Topic = (typeof topics)[number];

/** A topic with what was written about it. */
export interface TopicPlace {
  readonly topic: Topic;
  readonly url: string;
  readonly articles: readonly Article[];
  readonly announcements: readonly Announcement[];
}

let known: Promise<readonly TopicPlace[]> | undefined;

/** Every topic, in the office's order, those without content too. */
export function topicPlaces(): Promise<readonly TopicPlace[]> {
  known ??= gather();
  return known;
}

/** Topics by their short names, in the order given; a name nobody knows is left out. */
export function topicsNamed(slugs: readonly string[]): Topic[] {
  return slugs.flatMap((slug) => topics.find((topic) => topic.slug === slug) ?? []);
}

/** Address of a topic's page. */
function topicUrl(slug: string): string {
  return `/topik/${slug}/`;
}

async function gather(): Promise<TopicPlace[]> {
  const [articles, announcements] = await Promise.all([
    published('berita'),
    published('pengumuman'),
  ]);
  return topics.map((topic) => ({
    topic,
    url: topicUrl(topic.slug),
    articles: articles.filter(({ data }) => data.topics.includes(topic.slug)),
    announcements: announcements.filter(({ data }) => data.topics?.includes(topic.slug)),
  }));
}
