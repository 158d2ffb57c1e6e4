import type { Article } from './entries.ts';
import { kimPlaces } from './kims.ts';
import { type PlaceYear, placeYears } from './lists/place-archive.ts';
import { regionPlaces } from './places/region-tree.ts';
import { topicPlaces } from './topics.ts';

/** The archive years of every KIM, region and topic that needs an archive. */
export async function placeArchives(): Promise<PlaceYear<Article>[]> {
  const [kims, regions, topics] = await Promise.all([kimPlaces(), regionPlaces(), topicPlaces()]);
  return [
    ...kims.map(({ kim, articles }) => ({ url: kim.url, title: kim.data.title, articles })),
    ...[...regions.values()].map(({ url, region, articles }) => ({
      url,
      title: region.name,
      articles,
    })),
    ...topics.map(({ url, topic, articles }) => ({ url, title: topic.name, articles })),
  ].flatMap(placeYears);
}
