/**
 * What a page tells the search index about itself.
 *
 * A page is found when one element carries `data-pagefind-body`; the title of a result is the
 * `h1` inside it. Everything else stands in attributes, each on an element of its own, because
 * Pagefind reads an inline value to the end of the attribute:
 *
 * ```html
 * <span data-pagefind-filter="jenis:Berita" data-pagefind-meta="jenis:Berita" hidden></span>
 * ```
 *
 * The words before the colon are also the names of the filters in the address of `/cari/`.
 */

/** Filters a reader can choose. `wilayah` holds the name of the kabupaten or kota, not the desa. */
export const searchFilters = {
  kind: 'jenis',
  region: 'wilayah',
  kim: 'kim',
  topic: 'topik',
  year: 'tahun',
} as const;

/** What a result shows above its title: "Berita · Katingan · 22 November 2026". */
export const searchMeta = { kind: 'jenis', place: 'tempat', date: 'tanggal' } as const;

export type SearchFilter = (typeof searchFilters)[keyof typeof searchFilters];

/** What is known of one page; a missing part leaves its filter or meta out. */
export interface SearchFacts {
  /** Label of the collection in the singular: `Berita`, `Pengumuman`, `Pelajaran`. */
  kind: string;
  /** Names of the kabupaten or kota a reader may filter by. */
  regions?: readonly string[];
  /** Name of the KIM that wrote it, or whose profile it is. */
  kim?: string | undefined;
  /** Names of its topics. */
  topics?: readonly string[];
  /** The place as the teaser shows it. */
  place?: string | undefined;
  /** The date in words, in the portal's own time zone. */
  date?: string | undefined;
  /** Four digits. */
  year?: string | undefined;
}

/** The attributes of the hidden elements a page puts inside its `data-pagefind-body`. */
export function searchAttributes(facts: SearchFacts): Record<string, string>[] {
  const filter = (name: SearchFilter, value: string) => ({
    'data-pagefind-filter': `${name}:${value}`,
  });
  const meta = (name: string, value: string) => ({ 'data-pagefind-meta': `${name}:${value}` });
  return [
    { ...filter(searchFilters.kind, facts.kind), ...meta(searchMeta.kind, facts.kind) },
    ...(facts.regions ?? []).map((region) => filter(searchFilters.region, region)),
    ...(facts.kim ? [filter(searchFilters.kim, facts.kim)] : []),
    ...(facts.topics ?? []).map((topic) => filter(searchFilters.topic, topic)),
    ...(facts.year ? [filter(searchFilters.year, facts.year)] : []),
    ...(facts.place ? [meta(searchMeta.place, facts.place)] : []),
    ...(facts.date ? [meta(searchMeta.date, facts.date)] : []),
  ];
}
