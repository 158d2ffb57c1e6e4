import type { Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TypedDirective } from '../directives/directive.ts';
import { directives } from '../directives/list.ts';
import { holds } from '../holds.ts';
import { type MarkdownFile, sourceText } from './source-text.ts';

const kinds = ['containerDirective', 'leafDirective', 'textDirective'] as const;

type DirectiveNode = Extract<RootContent, { type: (typeof kinds)[number] }>;

/**
 * Turns each directive into what it stands for. One that lacks what it needs stays the text that
 * was typed, with a message on the file saying what to add.
 */
export function remarkApplyDirectives() {
  return (tree: Root, file: MarkdownFile): undefined => {
    if (!holds(tree, ...kinds)) return;
    visit(tree, (node, index, parent) => {
      if (!isDirective(node) || !parent || index === undefined) return;
      const directive = directives.find((d) => d.kind === node.type && d.name === node.name);
      const result = directive?.convert(typed(node)) ?? 'Petunjuk ini tidak dikenal.';
      if (typeof result !== 'string') {
        visit(result, (made) => {
          if (!made.position && node.position) made.position = node.position;
        });
        replace(parent, index, result);
        return index;
      }
      file.message(result, { place: node.position, ruleId: node.name, source: 'petunjuk' });
      const asTyped: RootContent = { type: 'text', value: sourceText(node, file) };
      replace(
        parent,
        index,
        node.type === 'textDirective' ? asTyped : { type: 'paragraph', children: [asTyped] },
      );
      return index + 1;
    });
  };
}

function isDirective(node: Root | RootContent): node is DirectiveNode {
  return kinds.some((kind) => kind === node.type);
}

function replace(parent: Parent, index: number, node: RootContent) {
  parent.children[index] = node;
}

function typed(node: DirectiveNode): TypedDirective {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) attributes[name] = value ?? '';
  if (node.type !== 'containerDirective') return { label: node.children, attributes, blocks: [] };
  const [first, ...rest] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel
    ? { label: first.children, attributes, blocks: rest }
    : { label: [], attributes, blocks: node.children };
}
