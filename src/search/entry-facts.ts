import { dates } from '../queries/dates.ts';
import { type Entry, typeOf } from '../queries/entries.ts';
import { factsOf } from '../queries/facts.ts';
import { kimNamed } from '../queries/kims.ts';
import { wideArea } from '../queries/places/names.ts';
import { topicsNamed } from '../queries/topics.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import type { SearchFacts } from './facets.ts';

/** What the page of an entry tells the search. */
export async function searchFactsOf(entry: Entry): Promise<SearchFacts> {
  const data: SharedData = entry.data;
  const area = data.region === undefined ? undefined : wideArea(data.region);
  const kim = entry.collection === 'kim' ? entry : await kimNamed(data.kim);
  const about = [area?.name, ...factsOf(entry).slice(0, 2)].filter((part) => part !== undefined);
  return {
    kind: typeOf(entry).labelSingular,
    regions: area ? [area.name] : [],
    kim: kim?.data.title,
    topics: topicsNamed(data.topics ?? []).map(({ name }) => name),
    place: about.length > 0 ? about.join(' · ') : undefined,
    date: data.date && dates.long(data.date),
    year: data.date && dates.year(data.date),
  };
}
