import {
  factsOf as factsOfType,
  type Judgement,
  judgementOf as judgementOfType,
} from '../schema/facts.ts';
import { dates } from './dates.ts';
import { type Entry, typeOf } from './entries.ts';

/** The facts of an entry in words, in the order its type gives them. */
export function factsOf(entry: Entry): string[] {
  return factsOfType(typeOf(entry), entry.data, dates);
}

/** The judgement an entry passes; undefined for types that pass none. */
export function judgementOf(entry: Entry): Judgement | undefined {
  return judgementOfType(typeOf(entry), entry.data, dates);
}
