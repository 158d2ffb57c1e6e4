import { rssFeed } from '../../feeds/rss.ts';
import { offeredArticles } from '../../queries/articles.ts';
import { collectionByName } from '../../schema/collections.ts';

export async function GET() {
  const { urlPrefix } = collectionByName('kim');
  return rssFeed({
    title: 'Kabar dari semua KIM',
    description: 'Berita yang ditulis KIM di desa dan kelurahan.',
    page: urlPrefix,
    items: (await offeredArticles()).filter(({ data }) => data.kim !== undefined),
  });
}
