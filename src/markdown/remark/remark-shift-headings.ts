import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';

const DEEPEST = 6;

/**
 * The page's only `h1` is its title. A text that uses `#` has all its headings moved one level
 * down, so that their order among each other stays.
 */
export function remarkShiftHeadings() {
  return (tree: Root): undefined => {
    if (!holds(tree, 'heading')) return;
    const headings: Heading[] = [];
    visit(tree, 'heading', (heading) => {
      headings.push(heading);
    });
    if (!headings.some((heading) => heading.depth === 1)) return;
    for (const heading of headings) {
      heading.depth = Math.min(heading.depth + 1, DEEPEST) as Heading['depth'];
    }
  };
}
