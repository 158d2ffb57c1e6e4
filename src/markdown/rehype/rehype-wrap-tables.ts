import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';
import { wordsOf } from './words-of.ts';

/**
 * A wide table scrolls inside a region that the keyboard reaches and that says which columns it
 * has. Header cells name their scope; GFM's alignment becomes a class, since the page's security
 * policy forbids inline styles and HTML 5 dropped `align`.
 */
export function rehypeWrapTables() {
  return (tree: Root): undefined => {
    if (!holds(tree, 'table')) return;
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      // A header that says nothing is no header.
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
      if (node.tagName === 'th') node.properties['scope'] = 'col';
      if (node.tagName === 'th' || node.tagName === 'td') alignByClass(node);
      if (node.tagName !== 'table' || !parent || index === undefined || isRegion(parent)) return;
      count += 1;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table'],
          role: 'region',
          ariaLabel: `Tabel ${count}: ${columns(node)}`,
          tabIndex: 0,
        },
        children: [node],
      };
      return index;
    });
  };
}

function isRegion(node: Root | Element): boolean {
  return node.type === 'element' && node.properties['role'] === 'region';
}

function alignByClass({ properties }: Element) {
  const side = properties['align'];
  if (typeof side === 'string') properties['className'] = [`align-${side}`];
  delete properties['align'];
}

function columns(table: Element): string {
  const names: string[] = [];
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'th') names.push(wordsOf(cell));
  });
  return names.filter(Boolean).slice(0, 4).join(', ') || 'tanpa judul kolom';
}
