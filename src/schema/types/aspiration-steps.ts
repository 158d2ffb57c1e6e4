import type { ValueOf } from '../field.ts';
import { optional } from '../field.ts';
import { rows } from '../fields/compound.ts';
import { choice, line, paragraph } from '../fields/text.ts';
import { day } from '../fields/value.ts';

/** What can happen to an aspiration after a KIM has received it. */
const later = [
  { value: 'diteruskan', label: 'Diteruskan' },
  { value: 'dijawab', label: 'Dijawab' },
  { value: 'selesai', label: 'Selesai' },
  { value: 'ditolak', label: 'Ditolak' },
] as const;

/** Where an aspiration can stand; the first before anything has happened. */
export const aspirationStates = [{ value: 'diterima', label: 'Diterima' }, ...later] as const;

export type AspirationState = (typeof aspirationStates)[number]['value'];

const steps = rows({
  label: 'Riwayat',
  hint: 'Satu baris untuk setiap kejadian sesudah aspirasi diterima, yang terbaru paling bawah.',
  rowLabel: 'status',
  fields: {
    date: day({ label: 'Tanggal', hint: 'Hari kejadian ini.' }),
    status: choice({
      label: 'Status',
      hint: 'Diteruskan ke kantor, dijawab kantor, selesai dikerjakan, atau ditolak.',
      choices: later,
    }),
    by: optional(
      line({
        label: 'Oleh',
        hint: 'Jabatan yang menjawab atau mengerjakan, tanpa nama orang. Wajib untuk jawaban.',
        max: 120,
      }),
    ),
    note: optional(
      paragraph({
        label: 'Keterangan',
        hint: 'Isi jawaban kantor, alasan penolakan, atau catatan. Wajib untuk jawaban dan penolakan.',
        max: 1200,
      }),
    ),
  },
});

/** Something that happened to an aspiration, on a day `2026-11-24`. */
export type Step = ValueOf<typeof steps>[number];

/**
 * What happened, the oldest first. Where the aspiration stands is not written down a second time:
 * it is the state of the last row, and `diterima` while there is none. An answer is the row in which
 * it was given.
 */
export const history = {
  ...steps,
  say: (happened: readonly Step[]) => stateLabel(stateAfter(happened)),
};

/** Where an aspiration stands after what happened to it. */
export function stateAfter(happened: readonly Step[]): AspirationState {
  return happened.at(-1)?.status ?? 'diterima';
}

/** `Diteruskan` */
export function stateLabel(state: AspirationState): string {
  return aspirationStates.find(({ value }) => value === state)?.label ?? state;
}
