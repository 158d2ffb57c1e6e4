import { contentType } from '../content-type.ts';
import { optional } from '../field.ts';
import { line } from '../fields/text.ts';
import {
  aliases,
  date,
  draft,
  expires,
  optionalSources,
  photo,
  place,
  privacy,
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
  folder: 'content/pengumuman',
  layout: 'dated',
  urlPrefix: '/pengumuman/',
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
});
