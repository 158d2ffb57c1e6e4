import type { SearchFilter } from '../facets.ts';
import type { Facets } from '../layer/engine.ts';

export type ChosenFilters = Partial<Record<SearchFilter, string>>;

/** The pages every chosen filter lets through, in their order. */
export function filterPages<Page extends { readonly page: string }>(
  pages: readonly Page[],
  facets: Facets,
  chosen: ChosenFilters,
): Page[] {
  const sets = Object.entries(chosen).map(([name, value]) => facets[name]?.get(value));
  return pages.filter(({ page }) => sets.every((set) => set?.has(page) ?? false));
}

/** Every page there is with a value of any filter. */
export function allPages(facets: Facets): { page: string; positions: readonly number[] }[] {
  const pages = new Set(
    Object.values(facets).flatMap((values) => [...values.values()].flatMap((set) => [...set])),
  );
  return [...pages].map((page) => ({ page, positions: [] }));
}

/**
 * How many results each choice would leave. The other filters take part, the filter itself does
 * not: its counts say what a reader would see after changing it.
 */
export function countChoices(
  pages: readonly { readonly page: string }[],
  facets: Facets,
  chosen: ChosenFilters,
): Record<string, Map<string, number>> {
  const counts: Record<string, Map<string, number>> = {};
  for (const [name, values] of Object.entries(facets)) {
    const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== name));
    const left = filterPages(pages, facets, others);
    counts[name] = new Map(
      [...values].map(([value, set]) => [value, left.filter(({ page }) => set.has(page)).length]),
    );
  }
  return counts;
}
