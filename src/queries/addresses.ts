import { readAddress } from '../schema/old-address.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { type Entry, everyEntry } from './entries.ts';

/** An old address as it is read, with one slash at both ends. */
export function oldAddress(alias: string): string {
  return `/${readAddress(alias).replace(/^\/+|\/+$/g, '')}/`;
}

/**
 * The first address an entry had, which stays the same when its page moves: programs that follow
 * the portal know the entry by it.
 */
export function firstAddress(entry: Entry): string {
  const { aliases: [first] = [] }: SharedData = entry.data;
  return first === undefined ? entry.url : oldAddress(first);
}

let known: Promise<ReadonlyMap<string, Entry>> | undefined;

/** The published entry on an address, old addresses too. */
export async function entryOn(address: string): Promise<Entry | undefined> {
  known ??= everyEntry().then(byAddress);
  return (await known).get(address);
}

function byAddress(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const old = entries.flatMap((entry) => {
    const { aliases = [] }: SharedData = entry.data;
    return aliases.map((alias) => [oldAddress(alias), entry] as const);
  });
  return new Map([...old, ...entries.map((entry) => [entry.url, entry] as const)]);
}
