import { type Directive, element, text } from './directive.ts';

/** `:::kutipan{sumber="…"}`: someone's words, with who said them. */
export const quote: Directive = {
  name: 'kutipan',
  kind: 'containerDirective',
  convert: ({ attributes, blocks }) => {
    const source = attributes['sumber']?.trim();
    const quoted = element('blockquote', {}, blocks);
    return element(
      'figure',
      { className: ['quote'] },
      source ? [quoted, element('figcaption', {}, [text(source)])] : [quoted],
    );
  },
};
