import type { ValueOf } from '../field.ts';
import { filledRows } from '../fields/compound.ts';
import { line, paragraph } from '../fields/text.ts';

const why = paragraph({
  label: 'Penjelasan',
  hint: 'Mengapa begitu, dalam satu atau dua kalimat. Muncul sesudah jawaban dipilih.',
  max: 320,
});

/** The right answer is a key of its own, so that a question has one and has no other. */
export const quiz = filledRows({
  label: 'Kuis',
  hint: 'Empat atau lima soal. Pilihan jawaban diurutkan sendiri menurut abjad.',
  missing:
    'Tambahkan sedikitnya satu soal: question (pertanyaannya), answer (jawaban yang tepat), why (penjelasannya), dan others (jawaban lain).',
  rowLabel: 'question',
  fields: {
    question: line({
      label: 'Soal',
      hint: 'Satu pertanyaan yang mempunyai satu jawaban tepat.',
      max: 240,
    }),
    answer: line({
      label: 'Jawaban tepat',
      hint: 'Satu jawaban yang tepat.',
      max: 160,
    }),
    why,
    others: filledRows({
      label: 'Jawaban lain',
      hint: 'Satu sampai tiga jawaban yang belum tepat, masing-masing dengan alasannya.',
      missing: 'Tambahkan sedikitnya satu: answer (jawabannya) dan why (mengapa belum tepat).',
      rowLabel: 'answer',
      fields: {
        answer: line({
          label: 'Jawaban yang belum tepat',
          hint: 'Jawaban yang masuk akal, tetapi belum tepat.',
          max: 160,
        }),
        why,
      },
    }),
  },
});

export type Question = ValueOf<typeof quiz>[number];

/** One answer to choose. */
export interface Option {
  readonly answer: string;
  readonly why: string;
  readonly right: boolean;
}

/** The answers of a question by the alphabet, so that the place of one tells nothing about it. */
export function optionsOf({ answer, why, others }: Question): readonly Option[] {
  return [
    { answer, why, right: true },
    ...others.map((other) => ({ ...other, right: false })),
  ].toSorted((a, b) => a.answer.localeCompare(b.answer, 'id', { numeric: true }));
}
