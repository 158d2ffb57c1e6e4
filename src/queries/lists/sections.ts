import { type Collection, collections } from '../../schema/collections.ts';

/** The entries of one type on a page that shows several. */
export interface Section<Item> {
  readonly type: Collection;
  readonly entries: readonly Item[];
}

/** Entries by their type, in the order of the types; a type without entries has no section. */
export function sectionsOf<Item extends { readonly collection: string }>(
  entries: readonly Item[],
): Section<Item>[] {
  const byType = Map.groupBy(entries, ({ collection }) => collection);
  return collections.flatMap((type) => {
    const own = byType.get(type.name);
    return own ? [{ type, entries: own }] : [];
  });
}
