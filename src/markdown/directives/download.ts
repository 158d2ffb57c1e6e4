import { type Directive, element, text } from './directive.ts';
import { labelText } from './label-text.ts';

/**
 * `::berkas[Nama]{src="formulir.pdf" ukuran="84 kB"}`: a file to take home. The file lies beside the
 * entry's index.md and is published under the entry's own address.
 */
export const download: Directive = {
  name: 'berkas',
  kind: 'leafDirective',
  convert: ({ label, attributes }) => {
    const source = attributes['src']?.trim();
    if (!source) return 'Berkas ini belum punya nama. Tambahkan src, misalnya src="formulir.pdf".';
    const kind = /\.([a-z0-9]{1,5})$/i.exec(source)?.[1]?.toUpperCase();
    const facts = [kind, attributes['ukuran']?.trim()].filter(Boolean).join(' ');
    return element('p', { className: ['download'] }, [
      {
        type: 'link',
        url: source,
        data: { hProperties: { download: true } },
        children: [{ type: 'text', value: labelText(label) || source }],
      },
      { type: 'break' },
      element('span', { className: ['facts'] }, [text(facts ? `Unduh, ${facts}` : 'Unduh')]),
    ]);
  },
};
