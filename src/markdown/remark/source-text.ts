import type { Nodes } from 'mdast';
import type { Transformer } from 'unified';

/** The file a tree was read from, as unified hands it to a plugin. */
export type MarkdownFile = Parameters<Transformer>[1];

/** The characters a node was read from; empty for a node that was not read from the file. */
export function sourceText(node: Nodes, file: MarkdownFile): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? '' : String(file).slice(start, end);
}
