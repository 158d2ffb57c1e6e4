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

declare module 'vfile' {
  interface DataMap {
    /** Pictures beside the entry that its text shows, as it names them. */
    pictures: string[];
  }
}

/**
 * Leaves each picture that lies beside the entry to Astro, as the `img` Astro's content store knows:
 * options in JSON instead of attributes. A photo is asked for in several widths, so that a phone
 * loads a small one, in AVIF and in WebP: the first `img` of a `picture` stands for its `source`
 * (avif-first.ts).
 */
export function rehypeOfferWidths() {
  return (tree: Root, file: MarkdownFile): undefined => {
    if (!holds(tree, 'img')) return;
    const pictures = new Set<string>();
    let index = 0;
    visit(tree, 'element', (picture, place, parent) => {
      if (picture.tagName !== 'img' || !parent || place === undefined) return;
      const { src: address, ...attributes } = picture.properties;
      if (typeof address !== 'string' || address.startsWith('/')) return;
      const src = decodeURI(address);
      pictures.add(src);
      const asked = (options: object): Element => forAstro({ src, ...options, index: index++ });
      if (!/\.(?:avif|jpe?g|png|webp)$/i.test(src)) {
        parent.children[place] = asked(attributes);
        return;
      }
      parent.children[place] = {
        type: 'element',
        tagName: 'picture',
        properties: {},
        children: [
          asked({ format: 'avif', widths, sizes, quality }),
          asked({ ...attributes, widths: fewWidths, sizes, quality }),
        ],
      };
      return SKIP;
    });
    file.data.pictures = [...pictures];
  };
}

function forAstro(options: object): Element {
  const properties = { __ASTRO_IMAGE_: JSON.stringify(options) };
  return { type: 'element', tagName: 'img', properties, children: [] };
}
