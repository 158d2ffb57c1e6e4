import { contentType } from '../content-type.ts';
import { optional, type ValuesOf } from '../field.ts';
import { lines, rows } from '../fields/compound.ts';
import { documentFile } from '../fields/reference.ts';
import { choice, line, paragraph } from '../fields/text.ts';
import { moment } from '../fields/value.ts';
import { inOrder } from '../in-order.ts';
import type { RuleWords, ValueProblem } from '../value-problem.ts';
import {
  adinda,
  aliases,
  corrections,
  date,
  draft,
  optionalSources,
  photo,
  place,
  privacy,
  regionalSummaries,
  sample,
  summary,
  title,
  topics,
  updated,
} from './entry-fields.ts';

/** What a government can make of a point people raised. */
export const verdicts = [
  { value: 'diterima', label: 'Diterima' },
  { value: 'sebagian', label: 'Diterima sebagian' },
  { value: 'tidak', label: 'Tidak diterima' },
] as const;

const fields = {
  title,
  date,
  summary,
  office: line({
    label: 'Kantor penyusun',
    hint: 'Kantor atau lembaga yang menyusun rancangan dan akan menjawab.',
    max: 120,
  }),
  region: place,
  topics: optional(topics),
  opens: moment({
    label: 'Dibuka',
    hint: 'Sejak saat ini warga dapat menyampaikan pendapat.',
    turns: true,
  }),
  closes: moment({
    label: 'Ditutup',
    hint: 'Sesudah saat ini tautan pendapat hilang dari halaman.',
    turns: true,
  }),
  photo,
  documents: rows({
    label: 'Berkas rancangan',
    hint: 'Berkas PDF yang dapat diunduh warga: rancangan, naskah akademik, peta.',
    rowLabel: 'name',
    fields: {
      name: line({
        label: 'Nama berkas',
        hint: 'Nama yang dibaca warga, misalnya Rancangan peraturan desa.',
        max: 120,
      }),
      file: documentFile({
        label: 'Berkas PDF',
        hint: 'Pilih berkas PDF. Berkas disimpan di samping tulisan.',
      }),
    },
  }),
  questions: lines({
    label: 'Pertanyaan untuk warga',
    hint: 'Satu pertanyaan tiap baris, dengan kata sehari-hari.',
  }),
  heard: optional(
    paragraph({
      label: 'Pendapat warga',
      hint: 'Ringkasan pendapat yang masuk, tanpa nama orang. Tampil sesudah konsultasi ditutup.',
      max: 1200,
    }),
  ),
  answered: optional(
    moment({
      label: 'Dijawab',
      hint: 'Waktu pemerintah menjawab. Jawaban tampil mulai saat ini.',
      turns: true,
    }),
  ),
  answers: rows({
    label: 'Jawaban pemerintah',
    hint: 'Satu baris untuk setiap pokok pendapat warga, dengan putusan dan alasannya.',
    rowLabel: 'point',
    fields: {
      point: line({ label: 'Pokok pendapat', hint: 'Apa yang disampaikan warga.', max: 160 }),
      verdict: choice({
        label: 'Putusan',
        hint: 'Diterima, diterima sebagian, atau tidak diterima.',
        choices: verdicts,
      }),
      reason: paragraph({
        label: 'Alasan',
        hint: 'Mengapa diputuskan begitu, dalam satu atau dua kalimat.',
        max: 500,
      }),
    },
  }),
  changes: lines({
    label: 'Yang berubah',
    hint: 'Satu perubahan pada rancangan tiap baris.',
  }),
  sources: optionalSources,
  regionalSummaries,
  corrections,
  updated,
  adinda,
  aliases,
  sample,
  draft,
  privacy,
};

type Data = ValuesOf<typeof fields>;

/** An answer is a moment and its points; either alone would say that there is an answer and show none. */
function answeredInFull(
  { answered, answers = [] }: Partial<Data>,
  { typed }: Pick<RuleWords, 'typed'>,
): readonly ValueProblem[] {
  if (answered && answers.length === 0) {
    const message =
      'Waktu jawaban sudah diisi, tetapi jawaban pemerintah belum ada. Isi paling sedikit satu pokok, atau kosongkan Dijawab.';
    return [{ path: ['answered'], message }];
  }
  if (answers.length > 0 && !answered && !typed['answered']) {
    const message =
      'Jawaban pemerintah sudah ada, tetapi Dijawab belum diisi, jadi jawabannya tidak tampil.';
    return [{ path: ['answers'], message }];
  }
  return [];
}

const closesLater = inOrder('opens', 'closes', {
  keeps: 'day',
  message: 'Ditutup harus sesudah Dibuka.',
});

const answeredLater = inOrder('closes', 'answered', {
  keeps: 'day',
  message: 'Dijawab harus sesudah Ditutup.',
});

/** Consultations: government asks before it decides, and answers what it was told. */
export const consultation = contentType({
  name: 'konsultasi',
  label: 'Konsultasi kebijakan',
  labelSingular: 'Konsultasi',
  description: 'Rancangan kebijakan yang dimintakan pendapat warga, lalu dijawab pemerintah.',
  intro:
    'Rancangan kebijakan yang sedang dimintakan pendapat, dan jawaban pemerintah atas pendapat warga.',
  group: 'kantor',
  layout: 'dated',
  urlPrefix: '/konsultasi/',
  look: 'line',
  fields,
  body: {
    label: 'Isi konsultasi',
    hint: 'Apa yang hendak diatur, mengapa, dan siapa yang terkena.',
    required: true,
  },
  issuer: 'office',
  day: 'closes',
  facts: ['opens', 'closes'],
  rules: (data, words) => [
    ...closesLater(data, words),
    ...answeredLater(data, words),
    ...answeredInFull(data, words),
  ],
  thing: { type: 'Article', as: 'article' },
});

/** How far a consultation has come. */
export type ConsultationState = 'akan-dibuka' | 'dibuka' | 'menunggu-jawaban' | 'dijawab';

/** How far a consultation has come at a moment; its dates alone say it. */
export function consultationState(
  { opens, closes, answered }: Pick<Data, 'opens' | 'closes' | 'answered'>,
  at: Date,
): ConsultationState {
  if (at < opens) return 'akan-dibuka';
  if (at < closes) return 'dibuka';
  return answered && answered <= at ? 'dijawab' : 'menunggu-jawaban';
}
