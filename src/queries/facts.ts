import {
  factsOf as factsOfType,
  type Judgement,
  judgementOf as judgementOfType,
  valueText,
} from '../schema/facts.ts';
import { dates } from './dates.ts';
import { type Entry, typeOf } from './entries.ts';

/** The facts of an entry in words, in the order its type gives them; none once it is withdrawn. */
export function factsOf(entry: Entry): string[] {
  if (entry.withdrawn) return [];
  return factsOfType(typeOf(entry), entry.data, dates);
}

/** The judgement an entry passes; undefined for types that pass none, and once it is withdrawn. */
export function judgementOf(entry: Entry): Judgement | undefined {
  if (entry.withdrawn) return undefined;
  return judgementOfType(typeOf(entry), entry.data, dates);
}

/** One value of an entry in words, to stand beside its label; empty when it is not filled in. */
export function inWords(entry: Entry, key: string): string {
  return valueText(typeOf(entry), key, entry.data, dates);
}
