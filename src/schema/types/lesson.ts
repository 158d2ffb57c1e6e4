import { contentType } from '../content-type.ts';
import { choice } from '../fields/text.ts';
import { wholeNumber } from '../fields/value.ts';
import {
  adinda,
  aliases,
  corrections,
  date,
  draft,
  photo,
  privacy,
  regionalSummaries,
  sample,
  sources,
  summary,
  title,
} from './entry-fields.ts';

/** The four pillars and two levels of Indonesia's digital literacy framework. */
export const pillars = [
  {
    value: 'cakap',
    label: 'Cakap',
    description: 'Memakai gawai dan mencari informasi',
  },
  {
    value: 'budaya',
    label: 'Budaya',
    description: 'Berbangsa dan berbahasa di ruang digital',
  },
  {
    value: 'etis',
    label: 'Etis',
    description: 'Menghormati orang lain dan menyebut sumber',
  },
  {
    value: 'aman',
    label: 'Aman',
    description: 'Melindungi diri, data, dan keluarga',
  },
] as const;

export const levels = [
  { value: 'dasar', label: 'Dasar' },
  { value: 'menengah', label: 'Menengah' },
] as const;

export const pillar = choice({
  label: 'Pilar',
  hint: 'Pilar literasi digital yang dilatih pelajaran ini.',
  choices: pillars,
});

export const level = choice({
  label: 'Tingkat',
  hint: 'Dasar untuk yang baru mulai, menengah untuk yang sudah biasa.',
  choices: levels,
});

/** Literacy lessons. */
export const lesson = contentType({
  name: 'literasi',
  label: 'Literasi',
  labelSingular: 'Pelajaran',
  description: 'Pelajaran literasi informasi, media, dan teknologi untuk dibahas bersama.',
  intro:
    'Empat pilar, dua tingkat, untuk belajar bersama di balai desa. Tiap pelajaran bisa dicetak dan dipandu satu orang.',
  group: 'warga',
  layout: 'flat',
  urlPrefix: '/literasi/',
  look: 'line',
  fields: {
    title,
    date,
    summary,
    pillar,
    level,
    minutes: wholeNumber({
      label: 'Lama belajar',
      hint: 'Perkiraan waktu dalam menit, termasuk latihan.',
      min: 5,
      max: 240,
      say: (minutes) => `${minutes} menit`,
    }),
    photo,
    sources,
    regionalSummaries,
    corrections,
    adinda,
    aliases,
    sample,
    draft,
    privacy,
  },
  body: {
    label: 'Isi pelajaran',
    hint: 'Tujuan, langkah demi langkah, lalu latihan. Pakai kalimat pendek.',
    required: true,
  },
  facts: ['pillar', 'level', 'minutes'],
  thing: {
    type: 'LearningResource',
    as: 'work',
    also: (data) => {
      const trained = pillars.find(({ value }) => value === data.pillar);
      return {
        learningResourceType: 'Pelajaran',
        educationalLevel: levels.find(({ value }) => value === data.level)?.label,
        teaches: trained && `${trained.label}: ${trained.description}`,
        timeRequired: `PT${data.minutes}M`,
      };
    },
  },
});
