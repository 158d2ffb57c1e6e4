import { type SearchFilter, searchFilters } from '../facets.ts';

/** What a reader asks for; it stands in the address, so that it can be shared. */
export interface SearchRequest {
  /** The words, as typed. */
  query: string;
  /** Only filters that are chosen. */
  filters: Partial<Record<SearchFilter, string>>;
  /** Search for the words as typed and nothing they may stand for. */
  isExact: boolean;
}

/** Present in the address when the words are to be taken as typed. */
const exactName = 'persis';

const filterNames: readonly SearchFilter[] = Object.values(searchFilters);

/** @param source The query part of an address, or what a form holds. */
export function readRequest(source: URLSearchParams | FormData): SearchRequest {
  const text = (name: string) => String(source.get(name) ?? '').trim();
  return {
    query: text('q'),
    isExact: text(exactName) === '1',
    filters: Object.fromEntries(
      filterNames.map((name) => [name, text(name)] as const).filter(([, value]) => value !== ''),
    ),
  };
}

/** `?q=banjir&tahun=2026`; empty when nothing is asked for. */
export function formatRequest({ query, filters, isExact }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of filterNames) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  if (query && isExact) parameters.set(exactName, '1');
  return parameters.size === 0 ? '' : `?${parameters}`;
}

export function isEmptyRequest({ query, filters }: SearchRequest): boolean {
  return query === '' && Object.keys(filters).length === 0;
}
