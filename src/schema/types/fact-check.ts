import { contentType } from '../content-type.ts';
import { optional } from '../field.ts';
import { filledLines, filledRows } from '../fields/compound.ts';
import { choice, choices, line, paragraph, webAddress } from '../fields/text.ts';
import { day } from '../fields/value.ts';
import type { ValueProblem } from '../value-problem.ts';
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
  updated,
  verified,
} from './entry-fields.ts';
import { notAfterPublication } from './time-rules.ts';

/**
 * What a claim can turn out to be. The numbers are those of Google's documentation of
 * `ClaimReview` (1 false, 2 mostly false, 3 half true, 4 mostly true, 5 true); what nobody could
 * prove has no place on that scale.
 */
const verdicts = [
  { value: 'salah', label: 'Salah', rating: 1 },
  { value: 'menyesatkan', label: 'Menyesatkan', rating: 2 },
  { value: 'benar-sebagian', label: 'Benar sebagian', rating: 3 },
  { value: 'benar', label: 'Benar', rating: 5 },
  { value: 'belum-terbukti', label: 'Belum terbukti', rating: undefined },
] as const;

/** The seven kinds of mis- and disinformation of First Draft, in MAFINDO's words. */
const misinformationKinds = [
  { value: 'satire', label: 'Satire atau parodi' },
  { value: 'konten-menyesatkan', label: 'Konten menyesatkan' },
  { value: 'konten-tiruan', label: 'Konten tiruan' },
  { value: 'konten-palsu', label: 'Konten palsu' },
  { value: 'koneksi-salah', label: 'Koneksi yang salah' },
  { value: 'konteks-salah', label: 'Konteks yang salah' },
  { value: 'dimanipulasi', label: 'Konten yang dimanipulasi' },
] as const;

/** Ways by which a claim reaches people. */
const channels = [
  { value: 'whatsapp', label: 'WhatsApp' },
  { value: 'facebook', label: 'Facebook' },
  { value: 'instagram', label: 'Instagram' },
  { value: 'tiktok', label: 'TikTok' },
  { value: 'youtube', label: 'YouTube' },
  { value: 'telegram', label: 'Telegram' },
  { value: 'sms', label: 'SMS' },
  { value: 'selebaran', label: 'Selebaran' },
  { value: 'lisan', label: 'Kabar lisan' },
] as const;

/** The verdicts that find a fault, and so must say of what kind it is. */
const faulty: readonly string[] = ['salah', 'menyesatkan', 'benar-sebagian'];

/** Whether a verdict warns of the claim it is passed on. */
export function findsFault(verdict: string): boolean {
  return faulty.includes(verdict);
}

/** Claims that went around, checked. */
export const factCheck = contentType({
  name: 'cek-fakta',
  label: 'Cek fakta',
  labelSingular: 'Cek fakta',
  description: 'Klaim yang beredar di antara warga, hasil pemeriksaannya, dan buktinya.',
  intro: 'Klaim yang beredar di antara warga, diperiksa KIM, beserta bukti dan balasan siap kirim.',
  group: 'kabar',
  layout: 'dated',
  urlPrefix: '/cek-fakta/',
  look: 'story',
  fields: {
    title: {
      ...title,
      hint: 'Keadaan yang sebenarnya dalam satu kalimat pendek. Jangan mengulang klaimnya.',
    },
    date,
    claim: paragraph({
      label: 'Klaim',
      hint: 'Kata-kata klaim seperti beredar, tanpa tanda petik. Hapus nama orang dan nomor telepon.',
      max: 400,
    }),
    channels: choices({
      label: 'Beredar lewat',
      hint: 'Pilih semua jalan yang Anda ketahui.',
      choices: channels,
    }),
    seenIn: optional(
      line({
        label: 'Tempat beredar',
        hint: 'Misalnya: tiga grup warga di satu kecamatan. Jangan sebut nama grup.',
        max: 160,
      }),
    ),
    firstSeen: day({
      label: 'Pertama terlihat',
      hint: 'Hari pertama Anda atau warga melihat klaim ini.',
    }),
    verdict: choice({
      label: 'Putusan',
      hint: 'Bila buktinya belum cukup, pilih Belum terbukti.',
      choices: verdicts,
      say: (value) => `Klaim ${labelIn(verdicts, value).toLowerCase()}`,
    }),
    kind: optional(
      choice({
        label: 'Jenis kekeliruan',
        hint: 'Satu dari tujuh jenis menurut MAFINDO. Kosongkan bila klaimnya benar atau belum terbukti.',
        choices: misinformationKinds,
      }),
    ),
    summary: { ...summary, hint: 'Hasil pemeriksaan dalam satu kalimat, tampil di bawah judul.' },
    method: filledLines({
      label: 'Cara memeriksa',
      hint: 'Satu langkah setiap baris, berurutan, agar pembaca dapat mengulanginya.',
    }),
    evidence: filledRows({
      label: 'Bukti',
      hint: 'Apa yang dilihat, dibaca, atau ditanyakan. Sedikitnya satu.',
      missing:
        'Pemeriksaan tanpa bukti tidak dapat terbit. Tambahkan sedikitnya satu bukti: what (apa yang dilihat, dibaca, atau ditanyakan), lalu url dan archive bila ada di internet.',
      rowLabel: 'what',
      fields: {
        what: line({
          label: 'Apa buktinya',
          hint: 'Misalnya: papan pengumuman pasar, dilihat 12 November 2026.',
          max: 200,
        }),
        url: optional(
          webAddress({ label: 'Alamat bukti', hint: 'Alamat halamannya, bila ada di internet.' }),
        ),
        archive: optional(
          webAddress({
            label: 'Salinan arsip',
            hint: 'Alamat salinan di web.archive.org atau arsip lain, untuk berjaga bila halamannya hilang.',
          }),
        ),
      },
    }),
    reply: paragraph({
      label: 'Balasan untuk grup',
      hint: 'Pesan sopan yang siap ditempel di grup WhatsApp. Alamat halaman ditambahkan sendiri di ujungnya.',
      max: 600,
    }),
    kim,
    region: { ...place, hint: 'Tempat klaim beredar atau tempat yang disebut klaim.' },
    topics,
    verified,
    regionalSummaries,
    corrections,
    updated,
    adinda,
    aliases,
    sample,
    draft,
    privacy,
  },
  body: {
    label: 'Temuan',
    hint: 'Apa yang benar, apa yang keliru, dan apa yang belum diketahui.',
    required: true,
  },
  facts: ['verdict', 'kind'],
  judgement: { verdict: 'verdict', on: 'claim' },
  thing: {
    type: 'ClaimReview',
    as: 'work',
    also: ({ claim, firstSeen, verdict, seenIn, channels: ways }, { url }) => ({
      url,
      claimReviewed: claim,
      itemReviewed: {
        '@type': 'Claim',
        text: claim,
        firstAppearance: {
          '@type': 'CreativeWork',
          name: [ways.map((way) => labelIn(channels, way)).join(', '), seenIn]
            .filter(Boolean)
            .join(': '),
          datePublished: firstSeen,
        },
      },
      reviewRating: ratingOf(verdict),
    }),
  },
  rules: (data) => [
    ...kindRule(data),
    ...notAfterPublication('firstSeen', 'Pertama terlihat', data),
  ],
});

/** `Salah` on Google's scale; a verdict without a number is told in words alone. */
function ratingOf(value: (typeof verdicts)[number]['value']) {
  const rating = verdicts.find((one) => one.value === value)?.rating;
  return {
    '@type': 'Rating',
    alternateName: labelIn(verdicts, value),
    ...(rating === undefined ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
  };
}

/** A fault is of a kind, and what is right or open has none. */
function kindRule({
  verdict,
  kind,
}: {
  readonly verdict?: string | undefined;
  readonly kind?: string | undefined;
}): ValueProblem[] {
  if (verdict === undefined) return [];
  if (faulty.includes(verdict) === (kind !== undefined)) return [];
  const word = labelIn(verdicts, verdict);
  return kind === undefined
    ? [
        {
          path: ['kind'],
          message: `Jenis kekeliruan belum diisi, padahal putusannya ${word}. Pilihannya: ${misinformationKinds.map(({ value }) => value).join(', ')}.`,
        },
      ]
    : [
        {
          path: ['kind'],
          message: `Putusan ${word} tidak mempunyai jenis kekeliruan. Kosongkan jenisnya, atau ubah putusannya.`,
        },
      ];
}

/** The words of a choice. */
function labelIn(choices: readonly { value: string; label: string }[], chosen: string): string {
  return choices.find(({ value }) => value === chosen)?.label ?? chosen;
}
