import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { holds } from '../holds.ts';
import type { MarkdownFile } from '../remark/source-text.ts';

/** Widths in pixels: a small phone, a phone, a sharp phone or a page's text, a sharp page's text. */
const widths = [360, 540, 720, 1120];
/** Of the other format: few browsers ask for it. */
const fewWidths = [360, 720];
/** The text is 36rem wide; below that a picture fills the page between its gutters. */
const sizes = '(min-width: 40em) 36rem, 93vw';
/** What the other photos of the portal have. */
const quality = 50;

/**
 * Asks Astro, which takes the properties of a picture as options, for several widths of a photo, in
 * AVIF and in WebP, so that a phone loads a small one. Astro makes an `img` of each; the page makes
 * the first of a `picture` its `source` (avif-first.ts). Nowhere else is there anyone to ask: the
 * preview shows the file.
 */
export function rehypeOfferWidths() {
  return (tree: Root, file: MarkdownFile): undefined => {
    if (!file.data['astro'] || !holds(tree, 'img')) return;
    visit(tree, 'element', (photo, index, parent) => {
      const { src } = photo.properties;
      if (photo.tagName !== 'img' || typeof src !== 'string' || !parent) return;
      if (src.startsWith('/') || !/\.(?:avif|jpe?g|png|webp)$/i.test(src)) return;
      const avif = element('img', { src, format: 'avif', sizes, quality });
      // Lists of numbers are options of Astro's, not properties of an element.
      Object.assign(avif.properties, { widths });
      Object.assign(photo.properties, { widths: fewWidths, sizes, quality });
      parent.children[index ?? 0] = element('picture', {}, [avif, photo]);
      return SKIP;
    });
  };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: Element[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
