import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** The words inside an element, white space as one space. */
export function wordsOf(element: Element): string {
  let words = '';
  visit(element, 'text', (node) => {
    words += node.value;
  });
  return words.replace(/\s+/g, ' ').trim();
}
