import type { Card } from '../../layer/engine.ts';
import { excerpt } from '../../layer/excerpt.ts';
import { link, made } from './element.ts';

/**
 * A found page as a list item: kind, place and date; title; a sentence with the hits marked.
 * @param positions Places of the hits among the page's words.
 */
export function resultItem(
  { url, title, kind, place, date, words }: Card,
  positions: readonly number[],
): HTMLLIElement {
  const titleWords = title.split(/\s+/).length;
  const skip = words.slice(0, titleWords).join(' ').startsWith(title) ? titleWords : 0;
  const pieces = excerpt(words, positions, skip).map(({ text, isHit }) =>
    isHit ? made('mark', [text]) : text,
  );
  return made('li', [
    made('p', [[kind, place, date].filter(Boolean).join(' · ')], 'meta'),
    made('h2', [link(url, title)], 'title'),
    made('p', pieces, 'sentence'),
  ]);
}
