import { answer } from '../layer/answer.ts';
import type { Facets } from '../layer/engine.ts';
import type { RankedPage } from '../layer/rank.ts';
import type { Understood } from '../layer/understood.ts';
import { allPages, countChoices, filterPages } from './facet-counts.ts';
import type { SearchParts } from './load.ts';
import type { SearchRequest } from './request.ts';

export interface Outcome {
  readonly pages: readonly Pick<RankedPage, 'page' | 'positions'>[];
  readonly understood: Understood;
  /** How many results each choice would leave; asks the engine for its filters. */
  counts(): Promise<ReturnType<typeof countChoices>>;
}

const asTyped: Understood = { as: null, beside: [] };

/** Answers a request with its filters; without words every page the filters let through. */
export async function search(
  { query, filters, isExact }: SearchRequest,
  parts: SearchParts,
  options: { signal: AbortSignal; isTyping: boolean },
): Promise<Outcome> {
  let facets: Promise<Facets> | undefined;
  const known = () => (facets ??= parts.engine.facets());
  const isFiltered = Object.keys(filters).length > 0;
  const found = query
    ? await answer(query, parts, { ...options, isExact })
    : { pages: allPages(await known()), understood: asTyped };
  return {
    pages: isFiltered ? filterPages(found.pages, await known(), filters) : found.pages,
    understood: found.understood,
    counts: async () => countChoices(found.pages, await known(), filters),
  };
}
