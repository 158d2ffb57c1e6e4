/** How soon more of the same word stops counting, and how much a long page is held against it. */
const saturation = 0.6;
const lengthShare = 0.4;

/** How much a word tells, by how few pages hold it. Never negative. */
export function rarity(pages: number, size: number): number {
  return Math.log(1 + (Math.max(size - pages, 0) + 0.5) / (pages + 0.5));
}

/**
 * What a word's presence on a page is worth (Okapi BM25 without its rarity).
 *
 * @param times How often it stands there.
 * @param length Length of the page beside the average.
 */
export function presence(times: number, length: number): number {
  return (
    (times * (saturation + 1)) / (times + saturation * (1 - lengthShare + lengthShare * length))
  );
}
