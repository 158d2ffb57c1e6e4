import { rssFeed } from '../../feeds/rss.ts';
import { published } from '../../queries/entries.ts';
import { collectionByName } from '../../schema/collections.ts';

export async function GET() {
  const { label, description, urlPrefix } = collectionByName('pengumuman');
  const items = await published('pengumuman');
  return rssFeed({ title: label, description, page: urlPrefix, items });
}
