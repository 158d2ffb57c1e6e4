import { offeredArticles } from './articles.ts';
import type { Article } from './entries.ts';
import { wideArea } from './places/names.ts';

/** How many of the newest in each topic and area are looked at: related news is recent news. */
const lookedAt = 40;

let known: Promise<ReadonlyMap<string, readonly Article[]>> | undefined;

/**
 * The articles that share most with one: topics, kabupaten, KIM. The newer first among equals.
 * @param count at most this many
 */
export async function relatedArticles(article: Article, count: number): Promise<Article[]> {
  known ??= offeredArticles().then(byTrait);
  const groups = await known;
  const shared = new Map<Article, number>();
  for (const trait of traits(article)) {
    for (const other of groups.get(trait) ?? []) {
      if (other.id !== article.id) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(
      ([a, inA], [b, inB]) =>
        inB - inA || b.data.date.getTime() - a.data.date.getTime() || (a.id < b.id ? -1 : 1),
    )
    .slice(0, count)
    .map(([other]) => other);
}

function byTrait(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const trait of traits(article)) {
      const group = groups.get(trait) ?? [];
      if (group.length < lookedAt) group.push(article);
      groups.set(trait, group);
    }
  }
  return groups;
}

function traits({ data }: Article): string[] {
  return [
    ...data.topics.map((topic) => `topic ${topic}`),
    `area ${wideArea(data.region)?.code ?? data.region}`,
    ...(data.kim ? [`kim ${data.kim}`] : []),
  ];
}
