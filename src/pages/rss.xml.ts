import { rssFeed } from '../feeds/rss.ts';
import { offeredArticles } from '../queries/articles.ts';
import { published } from '../queries/entries.ts';
import { portal } from '../queries/settings.ts';

export async function GET() {
  const [articles, announcements, lessons] = await Promise.all([
    offeredArticles(),
    published('pengumuman'),
    published('literasi'),
  ]);
  return rssFeed({
    description: portal.description,
    page: '/',
    items: [...articles, ...announcements, ...lessons],
  });
}
