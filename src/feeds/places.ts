import { type DatedEntry, everyEntry, hasDate, isOffered } from '../queries/entries.ts';
import { kimPlaces } from '../queries/kims.ts';
import { placeInFull } from '../queries/places/names.ts';
import { regionPlaces } from '../queries/places/region-tree.ts';
import { portal } from '../queries/settings.ts';
import { topicPlaces } from '../queries/topics.ts';
import { collectionByName, collections } from '../schema/collections.ts';
import { type ContentType, hasFeed } from '../schema/content-type.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';

/** What a feed follows, before its items are known. */
export interface FeedHead {
  /** Site-relative address of the page. */
  readonly page: string;
  /** What it follows; the whole portal when left out. */
  readonly title?: string;
  readonly description: string;
}

/** A page whose entries can be followed. */
export interface FeedPlace extends FeedHead {
  /** In any order. */
  readonly entries: readonly DatedEntry[];
}

/** Every feed of the portal: all of it, each collection, KIM, region and topic. */
export async function feedPlaces(): Promise<FeedPlace[]> {
  const [entries, kims, regions, topics] = await Promise.all([
    everyEntry().then((all) => all.filter(hasDate).filter(isOffered)),
    kimPlaces(),
    regionPlaces(),
    topicPlaces(),
  ]);
  const byKim = ({ data }: { data: SharedData }) => data.kim !== undefined;
  return [
    { page: '/', description: portal.description, entries },
    ...collections.filter(hasFeed).map((type: ContentType) => ({
      page: type.urlPrefix,
      title: type.label,
      description: type.intro ?? type.description,
      entries: entries.filter(({ collection }) => collection === type.name),
    })),
    {
      page: collectionByName('kim').urlPrefix,
      title: 'Kabar dari semua KIM',
      description: 'Tulisan KIM di desa dan kelurahan.',
      entries: entries.filter(byKim),
    },
    ...kims.map(({ kim, entries: written }) => ({
      page: kim.url,
      title: kim.data.title,
      description: kim.data.summary,
      entries: written.filter(isOffered),
    })),
    ...[...regions.values()].map((place) => ({
      page: place.url,
      title: place.region.name,
      description: `Tulisan dari ${placeInFull(place.region.code)}.`,
      entries: place.entries.filter(hasDate).filter(isOffered),
    })),
    ...topics.map((place) => ({
      page: place.url,
      title: place.topic.name,
      description: place.topic.description,
      entries: place.entries.filter(hasDate).filter(isOffered),
    })),
  ];
}
