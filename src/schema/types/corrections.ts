import { optional, type ValueOf } from '../field.ts';
import { rows } from '../fields/compound.ts';
import { entryReference } from '../fields/reference.ts';
import { choice, line, paragraph } from '../fields/text.ts';
import { inZoneOf } from '../fields/time.ts';
import { moment } from '../fields/value.ts';
import type { RuleWords, ValueProblem } from '../value-problem.ts';

/** What can be noted of an entry after it was published. */
export const correctionKinds = [
  { value: 'ralat', label: 'Ralat' },
  { value: 'hak-jawab', label: 'Hak jawab' },
  { value: 'dicabut', label: 'Dicabut' },
] as const;

export type CorrectionKind = (typeof correctionKinds)[number]['value'];

const label = 'Ralat dan hak jawab';

export const corrections = rows({
  label,
  hint: 'Setiap perubahan isi sesudah terbit dicatat di sini, tampil di atas tulisan, dan masuk daftar ralat.',
  rowLabel: 'note',
  fields: {
    date: moment({ label: 'Waktu ralat', hint: 'Saat perubahan dibuat.' }),
    kind: choice({
      label: 'Jenis',
      hint: 'Ralat memperbaiki kesalahan. Hak jawab memuat tanggapan. Dicabut menghilangkan isi, ringkasan, dan foto; judul dan alasan tetap tampil.',
      choices: correctionKinds,
    }),
    note: paragraph({
      label: 'Keterangan',
      hint: 'Apa yang salah dan apa yang benar, inti tanggapan, atau alasan pencabutan. Satu atau dua kalimat.',
      max: 500,
    }),
    by: optional(
      line({
        label: 'Penanggap',
        hint: 'Hanya untuk hak jawab: jabatan atau lembaga yang menanggapi.',
        max: 120,
      }),
    ),
    reply: optional(
      paragraph({
        label: 'Isi tanggapan',
        hint: 'Hanya untuk hak jawab: tanggapan seperti dikirim. Pisahkan paragraf dengan satu baris kosong.',
        max: 6000,
      }),
    ),
    entry: optional(
      entryReference({
        label: 'Tulisan tanggapan',
        hint: 'Hanya untuk hak jawab yang terbit sebagai tulisan sendiri: alamatnya, misalnya /berita/2026/11/judul/.',
      }),
    ),
  },
});

/** A change that was made after an entry was published. */
export type Correction = ValueOf<typeof corrections>[number];

/** The one by which an entry was withdrawn; undefined while it stands. */
export function withdrawalIn(noted: readonly Correction[]): Correction | undefined {
  return noted.find(isWithdrawal);
}

function isWithdrawal({ kind }: Correction): boolean {
  return kind === 'dicabut';
}

/** The words of a kind; what is no kind stays as it is. */
export function kindLabel(kind: string): string {
  return correctionKinds.find(({ value }) => value === kind)?.label ?? kind;
}

interface Corrected {
  readonly date?: Date | undefined;
  readonly corrections?: readonly Correction[] | undefined;
}

/**
 * What the corrections of an entry must say together, with its date and with the clock. A text may
 * be withdrawn before its hour comes.
 */
export function correctionRules(
  { date, corrections: noted = [] }: Corrected,
  { now, typed }: Pick<RuleWords, 'now' | 'typed'>,
): readonly ValueProblem[] {
  if (noted.length === 0) return [];
  const published = noted.every(isWithdrawal) ? undefined : date;
  if (published && published > now) {
    return [
      {
        path: ['corrections'],
        message: `Tulisan ini belum terbit, jadi belum ada yang diralat. Betulkan naskahnya, lalu kosongkan ${label}.`,
      },
    ];
  }
  const rowsTyped = [typed['corrections']].flat();
  return [
    ...noted.flatMap((row, index) => inTime(row, index, date, { now, typed, rowsTyped })),
    ...inOrder(noted, rowsTyped),
    ...withdrawnOnce(noted, rowsTyped),
    ...noted.flatMap(replied),
  ];
}

/** After publication, and not to come. */
function inTime(
  { date: noted, kind }: Correction,
  index: number,
  published: Date | undefined,
  { now, typed, rowsTyped }: Pick<RuleWords, 'now' | 'typed'> & { rowsTyped: readonly unknown[] },
): readonly ValueProblem[] {
  const path = ['corrections', index, 'date'];
  const text = dateTyped(rowsTyped[index]);
  if (kind !== 'dicabut' && published && noted < published) {
    const fix = typed['date'];
    const message = `${label} baris ${index + 1} bertanggal ${text}, sebelum tulisan terbit. Paling awal ${fix}.`;
    return [{ path, message, fix }];
  }
  if (noted <= now) return [];
  const fix = inZoneOf(text, now);
  const message = `${label} baris ${index + 1} bertanggal ${text}, yang belum tiba. Paling akhir ${fix}, saat ini.`;
  return [{ path, message, fix }];
}

function inOrder(noted: readonly Correction[], typed: readonly unknown[]): readonly ValueProblem[] {
  const at = noted.findIndex(({ date }, index) => date < (noted[index - 1]?.date ?? date));
  if (at < 1) return [];
  return [
    {
      path: ['corrections'],
      message: `${label} harus urut dari yang paling lama. Baris ${at + 1} lebih lama daripada baris ${at}.`,
      fix: noted
        .map(({ date }, index) => ({ date, row: typed[index] }))
        .sort((a, b) => a.date.getTime() - b.date.getTime())
        .map(({ row }) => row),
    },
  ];
}

function withdrawnOnce(
  noted: readonly Correction[],
  typed: readonly unknown[],
): readonly ValueProblem[] {
  const first = noted.findIndex(isWithdrawal);
  const again = noted.findIndex((row, index) => index > first && isWithdrawal(row));
  if (first === -1 || again === -1) return [];
  const stays = noted.map((row, index) => index <= first || !isWithdrawal(row));
  return [
    {
      path: ['corrections'],
      message: `Tulisan hanya dapat dicabut satu kali. Baris ${again + 1} mencabut lagi yang sudah dicabut baris ${first + 1}.`,
      fix: typed.filter((_row, index) => stays[index]),
    },
  ];
}

/** A reply says whose it is, and only a reply has one. */
function replied({ kind, by, reply, entry }: Correction, index: number): readonly ValueProblem[] {
  const row = `${label} baris ${index + 1}`;
  if (kind === 'hak-jawab') {
    const message = `${row} memuat hak jawab, tetapi belum menyebut jabatan atau lembaga yang menanggapi.`;
    return by === undefined ? [{ path: ['corrections', index, 'by'], message }] : [];
  }
  if (by === undefined && reply === undefined && entry === undefined) return [];
  return [
    {
      path: ['corrections', index, 'kind'],
      message: `${row} memuat tanggapan, tetapi jenisnya ${kindLabel(kind)}. Tanggapan hanya ada pada hak jawab.`,
      fix: 'hak-jawab',
    },
  ];
}

function dateTyped(row: unknown): string {
  return typeof row === 'object' && row !== null && 'date' in row ? String(row.date) : '';
}
