import { type Entry, typeOf } from './entries.ts';
import { kimPlaces } from './kims.ts';
import { type ListedPlace, type PlaceYear, placeYears } from './lists/place-archive.ts';
import { regionPlaces } from './places/region-tree.ts';
import { topicPlaces } from './topics.ts';

/** The archive years of every KIM, region and topic that needs an archive. */
export async function placeArchives(): Promise<PlaceYear<Entry>[]> {
  const [kims, regions, topics] = await Promise.all([kimPlaces(), regionPlaces(), topicPlaces()]);
  return [
    ...kims.map(({ kim, entries }) => listedPlace(kim.url, kim.data.title, entries)),
    ...[...regions.values()].map(({ url, region, entries }) =>
      listedPlace(url, region.name, entries),
    ),
    ...topics.map(({ url, topic, entries }) => listedPlace(url, topic.name, entries)),
  ].flatMap(placeYears);
}

/** What an archive can hold of a place's entries. */
export function listedPlace(
  url: string,
  title: string,
  entries: readonly Entry[],
): ListedPlace<Entry> {
  return { url, title, entries: entries.filter((entry) => typeOf(entry).layout === 'dated') };
}
