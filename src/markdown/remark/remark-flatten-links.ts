import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';
import { type MarkdownFile, sourceText } from './source-text.ts';

/**
 * HTML has no link inside a link, Markdown lets one through (`[<https://a.id>](/b)`, or a footnote
 * in a link's words). The outer one stays; of the inner one stays the text.
 */
export function remarkFlattenLinks() {
  return (tree: Root, file: MarkdownFile): undefined => {
    if (!holds(tree, 'link', 'linkReference')) return;
    visit(tree, (outer) => {
      if (outer.type !== 'link' && outer.type !== 'linkReference') return;
      visit(outer, (inner, index, parent) => {
        if (inner === outer || !parent || !('children' in parent) || index === undefined) return;
        let words: PhrasingContent[];
        if (inner.type === 'link' || inner.type === 'linkReference') words = inner.children;
        else if (inner.type !== 'footnoteReference') return;
        else words = [{ type: 'text', value: sourceText(inner, file) }];
        parent.children.splice(index, 1, ...words);
        return index;
      });
    });
  };
}
