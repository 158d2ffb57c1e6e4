import { contentType } from '../content-type.ts';
import { optional, type ValueOf } from '../field.ts';
import { filledLines, filledRows, lines } from '../fields/compound.ts';
import { entryReferences } from '../fields/reference.ts';
import { line, paragraph } from '../fields/text.ts';
import { wholeNumber } from '../fields/value.ts';
import {
  adinda,
  aliases,
  corrections,
  date,
  draft,
  privacy,
  sample,
  sources,
  summary,
  title,
  updated,
} from './entry-fields.ts';
import { lesson, level, levels, pillar, pillars } from './lesson.ts';
import { literacyModuleRules } from './literacy-module-rules.ts';
import { quiz } from './quiz.ts';

const steps = filledRows({
  label: 'Rencana pertemuan',
  hint: 'Langkah pemandu dari pembuka sampai penutup, dengan menitnya. Tercetak di lembar pemandu.',
  missing: 'Tambahkan sedikitnya satu langkah: minutes (lamanya) dan what (yang dikerjakan).',
  rowLabel: 'what',
  fields: {
    minutes: wholeNumber({
      label: 'Menit',
      hint: 'Lama langkah ini dalam menit.',
      min: 1,
      max: 120,
    }),
    what: line({
      label: 'Langkah',
      hint: 'Apa yang dikerjakan, misalnya: Latihan 1, bertiga.',
      max: 100,
    }),
    how: optional(
      paragraph({
        label: 'Cara memandu',
        hint: 'Apa yang dikatakan atau dilakukan pemandu, dalam satu atau dua kalimat.',
        max: 320,
      }),
    ),
  },
});

type MeetingStep = ValueOf<typeof steps>[number];

const plan = {
  ...steps,
  say: (meeting: readonly MeetingStep[]) => `Pertemuan ${meetingMinutes(meeting)} menit`,
};

/** How long a meeting takes that follows a plan, in minutes. */
export function meetingMinutes(meeting: readonly MeetingStep[]): number {
  return meeting.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Literacy modules: lessons of one pillar and level, made into a meeting. */
export const literacyModule = contentType({
  name: 'modul',
  label: 'Modul literasi',
  labelSingular: 'Modul',
  description:
    'Beberapa pelajaran satu pilar dan satu tingkat, dengan latihan, kuis, dan lembar pemandu.',
  intro:
    'Pelajaran yang dirangkai menjadi satu pertemuan: tujuan, latihan tanpa sinyal, kuis, dan lembar pemandu untuk dicetak.',
  group: 'warga',
  layout: 'flat',
  urlPrefix: '/modul/',
  look: 'line',
  fields: {
    title,
    date,
    summary,
    pillar: { ...pillar, hint: 'Pilar literasi digital; sama dengan pilar semua pelajarannya.' },
    level: { ...level, hint: 'Sama dengan tingkat semua pelajarannya.' },
    goals: filledLines({
      label: 'Tujuan',
      hint: 'Apa yang dapat dilakukan peserta sesudah modul ini. Satu tujuan tiap baris.',
    }),
    lessons: entryReferences({
      label: 'Pelajaran',
      hint: 'Pelajaran berurutan sesuai urutan belajar. Satu pelajaran hanya masuk satu modul.',
      of: lesson.name,
      shown: ['title', 'pillar', 'level'],
    }),
    groupSize: line({
      label: 'Besar kelompok',
      hint: 'Misalnya: 6 sampai 20 orang, bekerja berempat.',
      max: 80,
    }),
    bring: filledLines({
      label: 'Yang disiapkan',
      hint: 'Bahan pertemuan, satu benda tiap baris. Utamakan yang ada di desa.',
    }),
    exercises: filledRows({
      label: 'Latihan',
      hint: 'Latihan yang dapat dikerjakan di kertas, tanpa sinyal.',
      missing:
        'Tambahkan sedikitnya satu latihan: name (namanya) dan steps (langkahnya, satu tiap baris).',
      rowLabel: 'name',
      fields: {
        name: line({ label: 'Nama latihan', hint: 'Misalnya: Rantai kabar.', max: 80 }),
        steps: filledLines({
          label: 'Langkah latihan',
          hint: 'Satu langkah tiap baris, berurutan.',
        }),
      },
    }),
    quiz,
    plan,
    watch: lines({
      label: 'Pesan untuk pemandu',
      hint: 'Hal yang perlu dijaga, misalnya cerita pribadi peserta. Satu hal tiap baris.',
    }),
    sources,
    corrections,
    updated,
    adinda,
    aliases,
    sample,
    draft,
    privacy,
  },
  body: {
    label: 'Pengantar',
    hint: 'Mengapa modul ini perlu dan untuk siapa, dalam dua atau tiga paragraf.',
    required: true,
  },
  facts: ['pillar', 'level', 'plan'],
  parts: { key: 'lessons', agree: ['pillar', 'level'] },
  rules: literacyModuleRules,
  thing: {
    type: 'Course',
    as: 'work',
    also: (data, { url, office }) => {
      const { label = '', description = '' } =
        pillars.find(({ value }) => value === data.pillar) ?? {};
      return {
        provider: office,
        educationalLevel: levels.find(({ value }) => value === data.level)?.label,
        about: `${label}: ${description}`,
        teaches: data.goals,
        timeRequired: `PT${meetingMinutes(data.plan)}M`,
        hasPart: [
          ...data.lessons.map((slug) => ({
            '@type': 'LearningResource',
            url: new URL(`${lesson.urlPrefix}${slug}/`, url).href,
          })),
          { '@type': 'Quiz', url: `${url}#kuis`, learningResourceType: 'Kuis' },
        ],
      };
    },
  },
});
