import { type Article, published } from './entries.ts';

export type Correction = Article['data']['corrections'][number];

/** News to offer a reader: what was withdrawn or has expired keeps its page but is not offered. */
export async function offeredArticles(): Promise<Article[]> {
  return (await published('berita')).filter(isOffered);
}

/** @see offeredArticles */
export function isOffered(article: Article): boolean {
  return !article.expired && !withdrawal(article);
}

/** Why and when an article was withdrawn; undefined while it stands. */
export function withdrawal(article: Article): Correction | undefined {
  return article.data.corrections.find(({ kind }) => kind === 'dicabut');
}
