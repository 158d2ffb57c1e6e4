import { collectionByName } from '../schema/collections.ts';
import { type Article, published } from './entries.ts';
import { type NumberedPage, numberedPages } from './lists/numbered-pages.ts';

/** How many articles the news index and each numbered page show. */
export const articlesAPage = 10;

/** The whole of the news, cut into pages counted from the oldest. */
export async function articlePages(): Promise<NumberedPage<Article>[]> {
  return numberedPages(await published('berita'), articlesAPage);
}

/** Address of a numbered page of the news. */
export function articlePageUrl(number: number): string {
  return `${collectionByName('berita').urlPrefix}halaman/${number}/`;
}
