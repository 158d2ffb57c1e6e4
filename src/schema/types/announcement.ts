import { contentType } from '../content-type.ts';
import { optional } from '../field.ts';
import { choice, line } from '../fields/text.ts';
import {
  adinda,
  aliases,
  corrections,
  date,
  draft,
  expires,
  optionalSources,
  photo,
  place,
  privacy,
  regionalSummaries,
  sample,
  summary,
  title,
  topics,
} from './entry-fields.ts';

/** Kinds of public information by UU KIP (14/2008) articles 9 to 11. */
const disclosures = [
  { value: 'berkala', label: 'Berkala' },
  { value: 'serta-merta', label: 'Serta-merta' },
  { value: 'setiap-saat', label: 'Setiap saat' },
] as const;

/** Announcements: information from government down to people, with an end. */
export const announcement = contentType({
  name: 'pengumuman',
  label: 'Pengumuman',
  labelSingular: 'Pengumuman',
  description: 'Pemberitahuan dari kantor atau lembaga untuk warga, dengan batas berlaku.',
  intro: 'Pemberitahuan kantor dan lembaga untuk warga, dengan batas berlakunya.',
  group: 'kantor',
  layout: 'dated',
  urlPrefix: '/pengumuman/',
  look: 'notice',
  fields: {
    title,
    date,
    summary,
    office: line({
      label: 'Kantor penerbit',
      hint: 'Kantor atau lembaga yang mengeluarkan pengumuman.',
      max: 120,
    }),
    region: place,
    disclosure: optional(
      choice({
        label: 'Jenis informasi',
        hint: 'Serta-merta hanya untuk bahaya bagi orang banyak, seperti banjir atau asap: tampil di atas setiap halaman wilayahnya sampai batas berlakunya.',
        choices: disclosures,
      }),
    ),
    expires,
    topics: optional(topics),
    photo,
    sources: optionalSources,
    regionalSummaries,
    corrections,
    adinda,
    aliases,
    sample,
    draft,
    privacy,
  },
  body: {
    label: 'Isi pengumuman',
    hint: 'Apa yang perlu dilakukan warga, di mana, dan sampai kapan.',
    required: true,
  },
  issuer: 'office',
  facts: ['disclosure'],
  thing: { type: 'Article', as: 'article' },
});
