import type { SharedData } from '../schema/types/entry-fields.ts';
import { dateOf, type Entry, isOffered, published } from './entries.ts';
import { wideArea } from './places/names.ts';

/** How many of the newest in each topic and area are looked at: what is related is recent. */
const lookedAt = 40;

const known = new Map<string, Promise<ReadonlyMap<string, readonly Entry[]>>>();

/**
 * The entries of the same type that share most with one: topics, kabupaten, KIM. The newer first
 * among equals.
 * @param count at most this many
 */
export async function relatedEntries(entry: Entry, count: number): Promise<Entry[]> {
  const groups = await groupsOf(entry.collection);
  const shared = new Map<Entry, number>();
  for (const trait of traits(entry)) {
    for (const other of groups.get(trait) ?? []) {
      if (other.id !== entry.id) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(([a, inA], [b, inB]) => inB - inA || time(b) - time(a) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(([other]) => other);
}

function groupsOf(name: Entry['collection']): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const groups = known.get(name) ?? published(name).then(byTrait);
  known.set(name, groups);
  return groups;
}

function byTrait(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries.filter(isOffered)) {
    for (const trait of traits(entry)) {
      const group = groups.get(trait) ?? [];
      if (group.length < lookedAt) group.push(entry);
      groups.set(trait, group);
    }
  }
  return groups;
}

function traits(entry: Entry): string[] {
  const { topics = [], region, kim }: SharedData = entry.data;
  return [
    ...topics.map((topic) => `topic ${topic}`),
    ...(region ? [`area ${wideArea(region)?.code ?? region}`] : []),
    ...(kim ? [`kim ${kim}`] : []),
  ];
}

function time({ data }: Entry): number {
  return dateOf(data)?.getTime() ?? 0;
}
