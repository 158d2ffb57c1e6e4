import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkToRehype from 'remark-rehype';
import { rehypePluginsFor, remarkPlugins, remarkRehype } from './pipeline.ts';
import { rehypeOfferWidths } from './rehype/rehype-offer-widths.ts';

export interface RenderedText {
  /** With Astro's marks in the place of pictures beside the entry. */
  readonly html: string;
  /** Those pictures, as the text names them. */
  readonly pictures: readonly string[];
}

/**
 * Makes a renderer of texts for pages. Astro's own would parse the finished HTML once more, for raw
 * HTML that this portal never lets through, and look for a second front matter in the text.
 * @param siteUrl the portal's own address; links to it are not marked as leading elsewhere
 */
export function pageRenderer(siteUrl: string | undefined): (markdown: string) => RenderedText {
  const processor = remark()
    .use(remarkGfm)
    .use(remarkPlugins)
    .use(remarkToRehype, remarkRehype)
    .use(rehypePluginsFor(siteUrl))
    .use(rehypeOfferWidths)
    .use(rehypeStringify)
    .freeze();
  return (markdown) => {
    const file = processor.processSync(markdown);
    return { html: String(file), pictures: file.data.pictures ?? [] };
  };
}
