import type { Nodes } from 'mdast';

/** The words of a label without their marks: a link's text can't hold another link. */
export function labelText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) =>
      'children' in node ? labelText(node.children) : 'value' in node ? node.value : '',
    )
    .join('')
    .trim();
}
