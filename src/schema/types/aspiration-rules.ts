import type { RuleWords, ValueProblem } from '../value-problem.ts';
import type { Step } from './aspiration-steps.ts';

interface Wish {
  readonly date?: Date | undefined;
  readonly addressee?: string | undefined;
  readonly history?: readonly Step[] | undefined;
}

/** What the keys of an aspiration must say together, in the words of its form. */
export function aspirationRules(
  { date, addressee, history = [] }: Wish,
  { dayOf }: RuleWords,
): readonly ValueProblem[] {
  return [
    ...inOrder(history),
    ...(date ? notBefore(dayOf(date), history) : []),
    ...history.flatMap(complete),
    ...addressed(addressee, history),
  ];
}

function inOrder(history: readonly Step[]): readonly ValueProblem[] {
  const at = history.findIndex(({ date }, index) => date < (history[index - 1]?.date ?? ''));
  if (at < 1) return [];
  return [
    {
      path: ['history'],
      message: `Riwayat harus urut dari yang paling lama. Baris ${at + 1} (${history[at]?.date}) lebih lama daripada baris ${at} (${history[at - 1]?.date}).`,
      fix: history.toSorted((a, b) => a.date.localeCompare(b.date)).map(asTyped),
    },
  ];
}

function notBefore(received: string, history: readonly Step[]): readonly ValueProblem[] {
  return history.flatMap(({ date }, index) =>
    date >= received
      ? []
      : {
          path: ['history', index, 'date'],
          message: `Riwayat baris ${index + 1} bertanggal ${date}, padahal aspirasi baru diterima ${received}. Betulkan tanggal ini atau waktu diterima.`,
          fix: received,
        },
  );
}

function complete({ status, by, note }: Step, index: number): readonly ValueProblem[] {
  const row = `Riwayat baris ${index + 1}`;
  const missing = (key: 'by' | 'note', message: string) => ({
    path: ['history', index, key],
    message,
  });
  if (status === 'dijawab') {
    return [
      ...(by
        ? []
        : [missing('by', `${row} dijawab, tetapi belum menyebut jabatan yang menjawab.`)]),
      ...(note ? [] : [missing('note', `${row} dijawab, tetapi belum memuat jawaban kantor.`)]),
    ];
  }
  if (status === 'ditolak' && !note) {
    return [missing('note', `${row} ditolak, tetapi belum memuat alasan penolakan.`)];
  }
  return [];
}

/** What was sent on was sent to somebody. */
function addressed(
  addressee: string | undefined,
  history: readonly Step[],
): readonly ValueProblem[] {
  if (addressee !== undefined || !history.some(({ status }) => status === 'diteruskan')) return [];
  const message = 'Aspirasi sudah diteruskan, tetapi kantor yang dituju belum dipilih.';
  return [{ path: ['addressee'], message }];
}

function asTyped(step: Step): object {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined));
}
