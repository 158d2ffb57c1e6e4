/** One page that holds a word. */
export interface Posting {
  /** The engine's own name of the page. */
  readonly page: string;
  /** Where the word stands, counted in words from the start of the page, ascending. */
  readonly positions: readonly number[];
  /** Whether the word stands in the page's title. */
  readonly inTitle: boolean;
}

/** One page, as a reader sees it among results. */
export interface Card {
  readonly url: string;
  readonly title: string;
  /** Label of its kind, such as `Berita`. */
  readonly kind: string;
  readonly place: string;
  /** The date in words; empty where a page has none. */
  readonly date: string;
  /** The words of the page in order, as printed; positions count along this list. */
  readonly words: readonly string[];
}

/** By the name of a filter: by its value, the pages that have it. */
export type Facets = Readonly<Record<string, ReadonlyMap<string, ReadonlySet<string>>>>;

/**
 * What finds pages. It knows nothing of Indonesian, of typing errors or of ranking: all that is
 * the layer's. Pagefind is one, the engine in memory another.
 */
export interface Engine {
  /** How many pages there are. */
  readonly size: number;
  /** The pages that hold a word, or several words in a row. Folded, parted by single spaces. */
  pagesWith(words: string): Promise<readonly Posting[]>;
  card(page: string): Promise<Card>;
  /** Which page has which value of which filter. */
  facets(): Promise<Facets>;
}
