import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { holds } from '../holds.ts';
import type { MarkdownFile } from '../remark/source-text.ts';

/** Widths in pixels: a small phone, a phone, a sharp phone or a page's text, a sharp page's text. */
const widths = [360, 540, 720, 1120];
/** The text is 36rem wide; below that a picture fills the page between its gutters. */
const sizes = '(min-width: 40em) 36rem, 93vw';
/** Of WebP: what the other photos of the portal have. */
const quality = 50;

/**
 * Asks Astro, which takes the properties of a picture as options, for several widths of a photo, so
 * that a phone loads a small one. Nowhere else is there anyone to ask: the preview shows the file.
 */
export function rehypeOfferWidths() {
  return (tree: Root, file: MarkdownFile): undefined => {
    if (!file.data['astro'] || !holds(tree, 'img')) return;
    visit(tree, 'element', ({ tagName, properties }) => {
      const { src } = properties;
      if (tagName !== 'img' || typeof src !== 'string') return;
      if (src.startsWith('/') || !/\.(?:avif|jpe?g|png|webp)$/i.test(src)) return;
      Object.assign(properties, { widths, sizes, quality });
    });
  };
}
