import { contentType } from '../content-type.ts';
import {
  aliases,
  corrections,
  draft,
  privacy,
  regionalSummaries,
  summary,
  title,
  updated,
} from './entry-fields.ts';

/** Standing pages: about, editorial policy, privacy. */
export const page = contentType({
  name: 'halaman',
  label: 'Halaman',
  labelSingular: 'Halaman',
  description: 'Halaman tetap: tentang KIM, redaksi, pedoman, privasi.',
  group: 'portal',
  layout: 'flat',
  urlPrefix: '/',
  look: 'line',
  fields: { title, summary, updated, regionalSummaries, corrections, aliases, draft, privacy },
  body: {
    label: 'Isi halaman',
    hint: 'Pakai judul bagian agar mudah dibaca di ponsel.',
    required: true,
  },
});
