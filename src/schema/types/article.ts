import { contentType } from '../content-type.ts';
import { optional } from '../field.ts';
import {
  aliases,
  corrections,
  date,
  draft,
  expires,
  kim,
  photo,
  place,
  privacy,
  sample,
  sources,
  summary,
  title,
  topics,
  updated,
  verified,
} from './entry-fields.ts';

/** News: information between KIM, and from people up to government. */
export const article = contentType({
  name: 'berita',
  label: 'Berita',
  labelSingular: 'Berita',
  description: 'Kabar dari desa: apa yang terjadi, di mana, kapan, dan dari mana Anda tahu.',
  folder: 'content/berita',
  layout: 'dated',
  urlPrefix: '/berita/',
  fields: {
    title,
    date,
    summary,
    kim,
    region: place,
    topics,
    photo,
    sources,
    verified,
    corrections,
    updated,
    expires: optional(expires),
    aliases,
    sample,
    draft,
    privacy,
  },
  body: {
    label: 'Isi berita',
    hint: 'Mulai dari yang terpenting. Awali dengan nama tempat, misalnya KASONGAN.',
    required: true,
  },
});
