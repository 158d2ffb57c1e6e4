import { contentType } from '../content-type.ts';
import { optional } from '../field.ts';
import { line } from '../fields/text.ts';
import {
  adinda,
  aliases,
  date,
  draft,
  expires,
  optionalSources,
  photo,
  place,
  sample,
  summary,
  title,
  topics,
} from './entry-fields.ts';

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
    expires,
    topics: optional(topics),
    photo,
    sources: optionalSources,
    adinda,
    aliases,
    sample,
    draft,
  },
  body: {
    label: 'Isi pengumuman',
    hint: 'Apa yang perlu dilakukan warga, di mana, dan sampai kapan.',
    required: true,
  },
  issuer: 'office',
  thing: { type: 'Article', as: 'article' },
});
