/** How soon more of the same word stops counting. */
const saturation = 0.6;

/** How much a word tells, by how few pages hold it. Never negative. */
export function rarity(pages: number, size: number): number {
  return Math.log(1 + (Math.max(size - pages, 0) + 0.5) / (pages + 0.5));
}

/**
 * What a word's presence on a page is worth: Okapi BM25 without its rarity, and without the length
 * of pages, which Pagefind tells at three times the work and which was worth a fifth of a point.
 *
 * @param times How often it stands there.
 */
export function presence(times: number): number {
  return (times * (saturation + 1)) / (times + saturation);
}
