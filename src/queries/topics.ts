import type { SharedData } from '../schema/types/entry-fields.ts';
import { type Entry, everyEntry } from './entries.ts';
import { topics } from './settings.ts';

export type Topic = (typeof topics)[number];

/** A topic with what was written about it. */
export interface TopicPlace {
  readonly topic: Topic;
  readonly url: string;
  /** Of every type that names its topics, newest first. */
  readonly entries: readonly Entry[];
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
  const entries = await everyEntry();
  const isAbout = ({ data }: { data: SharedData }, slug: string) => data.topics?.includes(slug);
  return topics.map((topic) => ({
    topic,
    url: topicUrl(topic.slug),
    entries: entries.filter((entry) => isAbout(entry, topic.slug)),
  }));
}
