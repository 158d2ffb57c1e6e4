import { type Directive, element } from './directive.ts';

/** `:::kontak[Judul]`: whom to ask; a list inside is shown as a ruled list. */
export const contact: Directive = {
  name: 'kontak',
  kind: 'containerDirective',
  convert: ({ label, blocks }) =>
    element('div', { className: ['contact'] }, [
      ...(label.length > 0
        ? [element('p', { className: ['contact-title'] }, [element('strong', {}, label)])]
        : []),
      ...blocks,
    ]),
};
