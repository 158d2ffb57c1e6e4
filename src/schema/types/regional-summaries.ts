import { optional, type ValueOf } from '../field.ts';
import { rows } from '../fields/compound.ts';
import { choice, line, paragraph } from '../fields/text.ts';
import type { ValueProblem } from '../value-problem.ts';

/**
 * Regional languages of Indonesia by their BCP 47 tag, by name: tags from the IANA Language Subtag
 * Registry, names as in the language map of Badan Pengembangan dan Pembinaan Bahasa.
 */
const regionalLanguages = [
  { value: 'ace', label: 'Aceh' },
  { value: 'bkr', label: 'Bakumpai' },
  { value: 'ban', label: 'Bali' },
  { value: 'bjn', label: 'Banjar' },
  { value: 'bbc', label: 'Batak Toba' },
  { value: 'bew', label: 'Betawi' },
  { value: 'bug', label: 'Bugis' },
  { value: 'nij', label: 'Dayak Ngaju' },
  { value: 'gor', label: 'Gorontalo' },
  { value: 'iba', label: 'Iban' },
  { value: 'jv', label: 'Jawa' },
  { value: 'lbx', label: 'Lawangan' },
  { value: 'mhy', label: 'Maanyan' },
  { value: 'mad', label: 'Madura' },
  { value: 'mak', label: 'Makassar' },
  { value: 'abs', label: 'Melayu Ambon' },
  { value: 'mkn', label: 'Melayu Kupang' },
  { value: 'xmm', label: 'Melayu Manado' },
  { value: 'pmy', label: 'Melayu Papua' },
  { value: 'min', label: 'Minangkabau' },
  { value: 'nia', label: 'Nias' },
  { value: 'otd', label: 'Ot Danum' },
  { value: 'sas', label: 'Sasak' },
  { value: 'sya', label: 'Siang' },
  { value: 'su', label: 'Sunda' },
] as const;

const label = 'Ringkasan bahasa daerah';

export const regionalSummaries = rows({
  label,
  hint: 'Inti tulisan untuk warga yang lebih mudah memahami bahasanya sendiri. Satu ringkasan tiap bahasa.',
  rowLabel: 'language',
  fields: {
    language: choice({
      label: 'Bahasa',
      hint: 'Bahasa daerah yang dipakai.',
      choices: regionalLanguages,
    }),
    text: paragraph({
      label: 'Ringkasan',
      hint: 'Dua atau tiga kalimat dalam bahasa itu.',
      max: 400,
    }),
    checkedBy: optional(
      line({
        label: 'Diperiksa penutur',
        hint: 'Jabatan atau lembaga penutur yang memeriksa bahasanya. Selama kosong, pembaca diberi tahu bahwa bahasanya belum diperiksa.',
        max: 100,
      }),
    ),
  },
});

/** What an entry says in short in a language of the region. */
export type RegionalSummary = ValueOf<typeof regionalSummaries>[number];

/** `Ringkasan bahasa Dayak Ngaju` */
export function summaryHeading(language: string): string {
  return `Ringkasan bahasa ${languageName(language)}`;
}

function languageName(language: string): string {
  return regionalLanguages.find(({ value }) => value === language)?.label ?? language;
}

/** Each language once. */
export function oneSummaryEach({
  regionalSummaries: told = [],
}: {
  readonly regionalSummaries?: readonly RegionalSummary[] | undefined;
}): readonly ValueProblem[] {
  return told.flatMap(({ language }, index) => {
    const first = told.findIndex((row) => row.language === language);
    if (first === index) return [];
    return [
      {
        path: ['regionalSummaries', index, 'language'],
        message: `${label} baris ${index + 1} memakai bahasa ${languageName(language)} lagi, seperti baris ${first + 1}. Satukan keduanya, atau pilih bahasa lain.`,
      },
    ];
  });
}
