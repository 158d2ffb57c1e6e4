import type { Image, RootContent } from 'mdast';
import { type Directive, element, text } from './directive.ts';

/**
 * `::foto[Keterangan]{src="foto.jpg" alt="…" credit="…"}`: a photo with caption and credit. The
 * picture stays a Markdown image node, so that Astro collects and optimises it like any other.
 */
export const figure: Directive = {
  name: 'foto',
  kind: 'leafDirective',
  convert: ({ label, attributes }) => {
    const source = attributes['src']?.trim();
    if (!source) return 'Foto ini belum punya berkas. Tambahkan src, misalnya src="foto.jpg".';
    const image: Image = { type: 'image', url: source, alt: attributes['alt']?.trim() ?? '' };
    const credit = attributes['credit']?.trim();
    const caption: RootContent[] = [...label];
    if (credit) {
      if (caption.length > 0) caption.push(text(' '));
      caption.push(element('span', { className: ['credit'] }, [text(`Foto: ${credit}`)]));
    }
    return element(
      'figure',
      { className: ['photo'] },
      caption.length > 0 ? [image, element('figcaption', {}, caption)] : [image],
    );
  },
};
