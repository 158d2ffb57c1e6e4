import type { Nodes, Root, RootContent, Table } from 'mdast';
import type { MarkdownFile } from './source-text.ts';
import { sourceText } from './source-text.ts';

/** Levels of the tree that later steps, which call themselves, walk without running out of stack. */
const MAX_DEPTH = 150;
/** Cells that rows of a document lack; HTML writes them out, so two bytes would become nine each. */
const MAX_MISSING_CELLS = 10_000;

/**
 * Replaces what lies too deep, and tables that are mostly missing cells, by their text as typed.
 * Walks with a list of its own instead of calling itself.
 */
export function boundTree(tree: Root, file: MarkdownFile): undefined {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  let missing = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    if (depth > MAX_DEPTH) flatten(node, file);
    const children: RootContent[] = node.children;
    for (const [index, child] of children.entries()) {
      if (child.type === 'table') {
        missing += missingCells(child);
        if (missing > MAX_MISSING_CELLS) {
          children[index] = asTyped(child, file);
          continue;
        }
      }
      waiting.push({ node: child, depth: depth + 1 });
    }
  }
}

function missingCells(table: Table): number {
  const columns = table.align?.length ?? 0;
  return table.children.reduce((sum, row) => sum + columns - row.children.length, 0);
}

function flatten(node: Extract<Nodes, { children: unknown }>, file: MarkdownFile) {
  switch (node.type) {
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
    case 'containerDirective':
      node.children = [asTyped(node, file)];
      break;
    case 'paragraph':
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'leafDirective':
    case 'textDirective':
      node.children = [{ type: 'text', value: sourceText(node, file) }];
      break;
    default:
  }
}

function asTyped(node: Nodes, file: MarkdownFile): RootContent & { type: 'paragraph' } {
  return { type: 'paragraph', children: [{ type: 'text', value: sourceText(node, file) }] };
}
