/** What the site's own text says about its words; mined at build, see `src/search/dictionary/`. */
export interface Dictionary {
  /** Long forms of a short one: `bpbd` to `badan penanggulangan bencana daerah`. */
  readonly longForms: ReadonlyMap<string, readonly string[]>;
  /** Short forms of a long one. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  /** Words that are also written as two: `kerjasama` to `kerja sama`. */
  readonly parted: ReadonlyMap<string, string>;
  /**
   * Words with the same first letter and nearly the same length, with the number of pages that
   * hold them (to within a third).
   */
  near(letter: string, length: number): Promise<ReadonlyMap<string, number>>;
  /** The other words of a family, the most frequent first. */
  family(word: string): Promise<readonly string[]>;
}
