import { type Directive, element, text } from './directive.ts';
import { labelText } from './label-text.ts';

/**
 * `::video[Judul]{url="https://…" durasi="2 menit 14 detik" ukuran="8 MB"}`: a plain link that says
 * what it costs to follow; nothing of the video's site is loaded into the page.
 */
export const video: Directive = {
  name: 'video',
  kind: 'leafDirective',
  convert: ({ label, attributes }) => {
    const url = attributes['url']?.trim();
    if (!url) return 'Video ini belum punya alamat. Tambahkan url, misalnya url="https://…".';
    const facts = ['Video', attributes['durasi']?.trim(), attributes['ukuran']?.trim()];
    return element('p', { className: ['video'] }, [
      { type: 'link', url, children: [{ type: 'text', value: labelText(label) || url }] },
      { type: 'break' },
      element('span', { className: ['facts'] }, [text(facts.filter(Boolean).join(', '))]),
    ]);
  },
};
