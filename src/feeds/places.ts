import { isOffered, offeredArticles } from '../queries/articles.ts';
import { type Announcement, type Article, type Lesson, published } from '../queries/entries.ts';
import { kimPlaces } from '../queries/kims.ts';
import { placeInFull } from '../queries/places/names.ts';
import { regionPlaces } from '../queries/places/region-tree.ts';
import { portal } from '../queries/settings.ts';
import { topicPlaces } from '../queries/topics.ts';
import { collectionByName } from '../schema/collections.ts';

/** What a feed can carry: anything with a date. */
export type FeedEntry = Article | Announcement | Lesson;

/** A page that can be followed. */
export interface FeedPlace {
  /** Site-relative address of the page. */
  readonly page: string;
  /** What it follows; the whole portal when left out. */
  readonly title?: string;
  readonly description: string;
  /** In any order. */
  readonly entries: readonly FeedEntry[];
}

/** Every feed of the portal: all of it, each collection, KIM, region and topic. */
export async function feedPlaces(): Promise<FeedPlace[]> {
  const [articles, announcements, lessons, kims, regions, topics] = await Promise.all([
    offeredArticles(),
    published('pengumuman'),
    published('literasi'),
    kimPlaces(),
    regionPlaces(),
    topicPlaces(),
  ]);
  return [
    {
      page: '/',
      description: portal.description,
      entries: [...articles, ...announcements, ...lessons],
    },
    collectionFeed('berita', articles),
    collectionFeed('pengumuman', announcements),
    collectionFeed('literasi', lessons),
    {
      page: collectionByName('kim').urlPrefix,
      title: 'Kabar dari semua KIM',
      description: 'Berita yang ditulis KIM di desa dan kelurahan.',
      entries: articles.filter(({ data }) => data.kim !== undefined),
    },
    ...kims.map(({ kim, articles: written }) => ({
      page: kim.url,
      title: kim.data.title,
      description: kim.data.summary,
      entries: written.filter(isOffered),
    })),
    ...[...regions.values()].map((place) => ({
      page: place.url,
      title: place.region.name,
      description: `Berita dan pengumuman dari ${placeInFull(place.region.code)}.`,
      entries: [...place.articles.filter(isOffered), ...place.announcements],
    })),
    ...topics.map((place) => ({
      page: place.url,
      title: place.topic.name,
      description: place.topic.description,
      entries: [...place.articles.filter(isOffered), ...place.announcements],
    })),
  ];
}

function collectionFeed(
  name: 'berita' | 'pengumuman' | 'literasi',
  entries: readonly FeedEntry[],
): FeedPlace {
  const { label, description, urlPrefix } = collectionByName(name);
  return { page: urlPrefix, title: label, description, entries };
}
