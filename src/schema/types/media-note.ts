import { contentType } from '../content-type.ts';
import { line, paragraph, webAddress } from '../fields/text.ts';
import { day } from '../fields/value.ts';
import type { ValueProblem } from '../value-problem.ts';
import {
  adinda,
  aliases,
  corrections,
  date,
  draft,
  kim,
  place,
  privacy,
  regionalSummaries,
  sample,
  summary,
  title,
  topics,
  updated,
} from './entry-fields.ts';
import { notAfterPublication } from './time-rules.ts';

/**
 * Most letters a note takes over from what it follows. Copyright law (UU 28/2014, art. 44) leaves
 * quoting free where the source is named and its owner's interest is not harmed, without a number;
 * this one is three sentences.
 */
const mostQuoted = 300;

/** What a KIM followed in other media, and what it made of it. */
export const mediaNote = contentType({
  name: 'pantauan',
  label: 'Pantauan media',
  labelSingular: 'Pantauan media',
  description: 'Berita di media lain yang dibahas KIM: tautan, catatan sendiri, dan tindak lanjut.',
  intro:
    'Berita di media lain yang diikuti dan dibahas KIM. Isinya catatan KIM sendiri; beritanya ada di tautan.',
  group: 'kabar',
  layout: 'dated',
  urlPrefix: '/pantauan/',
  look: 'story',
  fields: {
    title: {
      ...title,
      hint: 'Apa yang Anda catat dari berita itu, dengan kata-kata sendiri.',
    },
    date,
    outlet: line({
      label: 'Media',
      hint: 'Nama koran, radio, atau situs yang memuat berita itu.',
      max: 80,
    }),
    headline: line({
      label: 'Judul di media itu',
      hint: 'Judul seperti terbit, tanpa tanda petik.',
      max: 160,
    }),
    url: webAddress({ label: 'Alamat berita', hint: 'Alamat halaman beritanya, bukan beranda.' }),
    publishedOn: day({
      label: 'Tanggal berita',
      hint: 'Hari berita itu terbit di media tersebut.',
    }),
    summary: {
      ...summary,
      label: 'Catatan kami',
      hint: 'Satu atau dua kalimat dengan kata-kata sendiri: apa isi beritanya dan apa artinya bagi warga.',
    },
    action: paragraph({
      label: 'Tindak lanjut',
      hint: 'Apa yang dilakukan sesudah dibahas, atau mengapa tidak ada yang perlu dilakukan.',
      max: 400,
    }),
    kim,
    region: { ...place, hint: 'Tempat yang diberitakan, atau tempat KIM membahasnya.' },
    topics,
    regionalSummaries,
    corrections,
    updated,
    adinda,
    aliases,
    sample,
    draft,
    privacy,
  },
  body: {
    label: 'Catatan diskusi',
    hint: `Siapa yang membahas, apa yang dipertanyakan, dan apa yang disepakati. Kutipan paling banyak ${mostQuoted} huruf.`,
    required: true,
  },
  facts: ['outlet'],
  thing: {
    type: 'Article',
    as: 'article',
    also: ({ headline, url, outlet, publishedOn }) => ({
      citation: {
        '@type': 'Article',
        headline,
        url,
        datePublished: publishedOn,
        publisher: { '@type': 'Organization', name: outlet },
      },
    }),
  },
  rules: (data, { body }) => [
    ...notAfterPublication('publishedOn', 'Tanggal berita', data),
    ...quoteRule(body),
  ],
});

/** A note links to what it follows and takes over no more than a few sentences of it. */
function quoteRule(body: string): ValueProblem[] {
  const letters = quoted(body).length;
  if (letters <= mostQuoted) return [];
  return [
    {
      path: ['body'],
      message: `Kutipan dalam catatan ini ${letters} huruf, paling banyak ${mostQuoted}. Ceritakan isinya dengan kata-kata sendiri; pembaca dapat membuka beritanya lewat tautan.`,
    },
  ];
}

/** Everything set as a quotation: lines that begin with `>`, and what `:::kutipan` holds. */
function quoted(body: string): string {
  const blocks = [...body.matchAll(/^(:{3,})kutipan.*\n([\s\S]*?)^\1[ \t]*$/gm)];
  const lines = [...body.matchAll(/^ {0,3}>[ \t]?(.*)$/gm)];
  return [...blocks.map(([, , inside]) => inside), ...lines.map(([, text]) => text)]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
