import { contentType } from '../content-type.ts';
import { optional } from '../field.ts';
import { officeReference } from '../fields/reference.ts';
import { line } from '../fields/text.ts';
import { aspirationRules } from './aspiration-rules.ts';
import { history, stateAfter, stateLabel } from './aspiration-steps.ts';
import {
  adinda,
  aliases,
  corrections,
  date,
  draft,
  kim,
  place,
  privacy,
  regionalSummaries,
  sample,
  summary,
  title,
  topics,
} from './entry-fields.ts';

/** Aspirations: what residents ask of government, and what became of it. */
export const aspiration = contentType({
  name: 'aspirasi',
  label: 'Aspirasi',
  labelSingular: 'Aspirasi',
  description: 'Usul atau keluhan warga kepada kantor, beserta perjalanannya sampai dijawab.',
  intro: 'Usul dan keluhan warga yang diteruskan KIM. Nama pengirim tidak ditampilkan.',
  group: 'warga',
  layout: 'dated',
  urlPrefix: '/aspirasi/',
  look: 'line',
  fields: {
    title,
    date: {
      ...date,
      label: 'Waktu diterima',
      hint: 'Saat KIM menerima aspirasi ini. Lama menunggu dihitung sejak hari itu.',
    },
    summary,
    number: line({
      label: 'Nomor',
      hint: 'Huruf A, tahun, dan nomor urut di buku KIM, misalnya A-2026-041.',
      max: 12,
      pattern: {
        source: '^A-20\\d{2}-\\d{3,4}$',
        message: 'Nomor harus seperti A-2026-041: huruf A, tahun, dan tiga angka nomor urut.',
        example: 'A-2026-001',
      },
    }),
    kim,
    region: place,
    topics,
    addressee: optional(
      officeReference({
        label: 'Kantor yang dituju',
        hint: 'Kantor yang berwenang. Kosongkan selama belum diketahui.',
      }),
    ),
    lapor: optional({
      ...line({
        label: 'Nomor SP4N-LAPOR',
        hint: 'Nomor pelacakan, bila aspirasi juga dikirim ke SP4N-LAPOR!. Hanya angka.',
        max: 12,
        pattern: {
          source: '^\\d{6,12}$',
          message: 'Nomor SP4N-LAPOR harus 6 sampai 12 angka, misalnya 7114208.',
        },
      }),
      mend: (input) => String(input ?? '').replace(/\D/g, '') || null,
    }),
    history,
    regionalSummaries,
    corrections,
    adinda,
    aliases,
    sample,
    draft,
    privacy,
  },
  body: {
    label: 'Isi aspirasi',
    hint: 'Keadaan sekarang, siapa yang terkena, dan apa yang diminta, dengan kata-kata KIM dan tanpa data pribadi.',
    required: true,
  },
  facts: ['history'],
  unique: 'number',
  rules: aspirationRules,
  thing: {
    type: 'Message',
    as: 'work',
    also: ({ number, lapor, addressee, date, history }, { listedOffice }) => {
      const answers = history
        .filter(({ status }) => status === 'dijawab')
        .map(({ by = '', note = '', date: dateCreated }) => ({
          '@type': 'Comment',
          text: note,
          dateCreated,
          author: { '@type': 'Organization', name: by },
        }));
      return {
        identifier: [number, ...(lapor ? [`LAPOR! ${lapor}`] : [])],
        creativeWorkStatus: stateLabel(stateAfter(history)),
        dateReceived: date.toISOString(),
        dateSent: history.find(({ status }) => status === 'diteruskan')?.date,
        recipient: addressee && listedOffice(addressee),
        comment: answers.length > 0 ? answers : undefined,
      };
    },
  },
});
