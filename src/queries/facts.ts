import { factsOf as factsOfType } from '../schema/facts.ts';
import { dates } from './dates.ts';
import { type Entry, typeOf } from './entries.ts';

/** The facts of an entry in words, in the order its type gives them. */
export function factsOf(entry: Entry): string[] {
  return factsOfType(typeOf(entry), entry.data, dates);
}
