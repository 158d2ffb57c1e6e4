import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';

/** A box of a task list says aloud whether its task is done. */
export function rehypeNameCheckboxes() {
  return (tree: Root): undefined => {
    if (!holds(tree, 'input')) return;
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'input') return;
      properties['ariaLabel'] = properties['checked'] ? 'Selesai' : 'Belum selesai';
    });
  };
}
