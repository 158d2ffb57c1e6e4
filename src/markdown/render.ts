import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkToRehype from 'remark-rehype';
import { rehypePluginsFor, remarkPlugins, remarkRehype } from './pipeline.ts';
import { type ResolveAddress, rehypeResolveAddresses } from './rehype/rehype-resolve-addresses.ts';

export interface RenderOptions {
  /** The portal's own address; links to it are not marked as leading elsewhere. */
  readonly siteUrl?: string;
  /**
   * Addresses relative to the entry or the site become what this returns: absolute ones in a feed,
   * `blob:` ones of photos not yet saved in the preview. It runs after sanitising and is trusted.
   */
  readonly resolveAddress?: ResolveAddress;
}

/**
 * Markdown to HTML by the very steps of the pages, for the preview, the feeds and the tests. Only
 * pictures differ: a page's are resized by Astro.
 */
export async function renderMarkdown(
  markdown: string,
  { siteUrl, resolveAddress }: RenderOptions = {},
): Promise<string> {
  const processor = remark()
    .use(remarkGfm)
    .use(remarkPlugins)
    .use(remarkToRehype, remarkRehype)
    .use(rehypePluginsFor(siteUrl));
  if (resolveAddress) processor.use(rehypeResolveAddresses, resolveAddress);
  return String(await processor.use(rehypeStringify).process(markdown));
}
