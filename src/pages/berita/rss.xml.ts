import { rssFeed } from '../../feeds/rss.ts';
import { offeredArticles } from '../../queries/articles.ts';
import { collectionByName } from '../../schema/collections.ts';

export async function GET() {
  const { label, description, urlPrefix } = collectionByName('berita');
  return rssFeed({ title: label, description, page: urlPrefix, items: await offeredArticles() });
}
