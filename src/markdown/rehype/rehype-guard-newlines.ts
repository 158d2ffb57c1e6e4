import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';

/**
 * HTML drops a line break right after `<pre>`, and the parser in Astro's pipeline also one after
 * `<pre><code>`: a code block that begins with an empty line gets a line break to lose.
 */
export function rehypeGuardNewlines() {
  return (tree: Root): undefined => {
    if (!holds(tree, 'pre')) return;
    visit(tree, 'element', ({ tagName, children }) => {
      if (tagName !== 'pre') return;
      const [code] = children;
      const first = code?.type === 'element' ? code.children[0] : undefined;
      if (first?.type === 'text' && first.value.startsWith('\n')) {
        children.unshift({ type: 'text', value: '\n' });
      }
    });
  };
}
