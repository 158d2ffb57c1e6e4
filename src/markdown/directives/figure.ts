import type { Image, RootContent } from 'mdast';
import { photoConsents } from '../../schema/types/entry-fields.ts';
import { type Directive, element, text } from './directive.ts';

/**
 * `::foto[Keterangan]{src="foto.jpg" alt="…" credit="…" izin="…"}`: a photo with caption, credit and
 * the consent of the people in it, as `photo.consent` names it. The
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
    const consent = photoConsents.find(({ value }) => value === attributes['izin'])?.label;
    const facts = [...(credit ? [`Foto: ${credit}`] : []), ...(consent ? [`${consent}.`] : [])];
    const caption: RootContent[] = [...label];
    if (facts.length > 0) {
      if (caption.length > 0) caption.push(text(' '));
      caption.push(element('span', { className: ['credit'] }, [text(facts.join('. '))]));
    }
    return element(
      'figure',
      { className: ['photo'] },
      caption.length > 0 ? [image, element('figcaption', {}, caption)] : [image],
    );
  },
};
