import { type Directive, element } from './directive.ts';

/** `:bahasa[teks]{lang="nij"}`: words in another language, read aloud and hyphenated as such. */
export const language: Directive = {
  name: 'bahasa',
  kind: 'textDirective',
  convert: ({ label, attributes }) => {
    const code = attributes['lang']?.trim() ?? '';
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) {
      return 'Bahasa bagian ini belum disebut. Tambahkan lang, misalnya lang="nij" (Dayak Ngaju).';
    }
    return element('span', { lang: code }, label);
  },
};
