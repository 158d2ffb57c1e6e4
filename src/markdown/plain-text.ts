import type { Nodes } from 'mdast';
import { readTree } from './read-tree.ts';

/** Blocks, which stand on lines of their own. */
const blocks = new Set<Nodes['type']>(['paragraph', 'heading', 'code', 'tableRow', 'listItem']);
const blockWrappers = new Set(['p', 'figcaption', 'figure', 'blockquote', 'div']);

/**
 * The words of a text without its marks, a line for each paragraph, heading, item or row: for
 * excerpts, feeds and the search index. Addresses, pictures and comments are left out.
 */
export function plainText(markdown: string): string {
  return words(readTree(markdown).tree)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function words(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replaceAll('\n', ' ');
    case 'code':
      return `\n${node.value}\n`;
    case 'break':
      return ' ';
    default: {
      if (!('children' in node)) return '';
      const inside = node.children.map(words).join(node.type === 'tableRow' ? ' ' : '');
      return standsAlone(node) ? `\n${inside}\n` : inside;
    }
  }
}

function standsAlone(node: Nodes): boolean {
  return node.type === 'wrapper' ? blockWrappers.has(node.data.hName) : blocks.has(node.type);
}
