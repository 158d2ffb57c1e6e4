import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';

/** Keeps the ids of headings apart from the page's own, which a heading "Menu" would double. */
export const sectionPrefix = 'bagian-';

/** `[lihat](#kronologi)` finds the heading "Kronologi", whose id carries the prefix. */
export function rehypeLinkSections() {
  return (tree: Root): undefined => {
    if (!holds(tree, 'a')) return;
    const ids = new Set<unknown>();
    visit(tree, 'element', (node) => {
      ids.add(node.properties['id']);
    });
    visit(tree, 'element', ({ properties }) => {
      const href = properties['href'];
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const prefixed = sectionPrefix + readable(href.slice(1));
      if (ids.has(prefixed)) properties['href'] = `#${encodeURI(prefixed)}`;
    });
  };
}

function readable(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
