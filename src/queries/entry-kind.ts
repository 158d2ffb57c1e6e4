import type { CollectionName } from '../schema/collections.ts';
import type { Entry } from './entries.ts';

/** Whether an entry is of a collection; its data is known to be of that kind then. */
export function isOf<Name extends CollectionName>(entry: Entry, name: Name): entry is Entry<Name> {
  return entry.collection === name;
}
