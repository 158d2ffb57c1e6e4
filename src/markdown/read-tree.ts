import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { remarkPlugins } from './pipeline.ts';
import type { MarkdownFile } from './remark/source-text.ts';

/**
 * Markdown's tree as the pages see it, and messages on what an editor typed that will not work.
 * Lines and columns count from 1 in the text given.
 */
export function readTree(markdown: string): { tree: Root; messages: MarkdownFile['messages'] } {
  let tree: Root = { type: 'root', children: [] };
  const { messages } = remark()
    .use(remarkGfm)
    .use(remarkPlugins)
    .use(function keepTree(this: Processor) {
      this.compiler = (read) => {
        tree = read as Root;
        return '';
      };
    })
    .processSync(markdown);
  return { tree, messages };
}
