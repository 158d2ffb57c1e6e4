import { dayTime } from '../../format/dates.ts';
import { rupiahSpan } from '../../format/rupiah.ts';
import { contentType } from '../content-type.ts';
import { optional, type ValuesOf } from '../field.ts';
import { group } from '../fields/compound.ts';
import { whatsapp } from '../fields/contact.ts';
import { money } from '../fields/money.ts';
import { choice, line } from '../fields/text.ts';
import { day } from '../fields/value.ts';
import type { Properties } from '../linked-thing.ts';
import type { RuleWords, ValueProblem } from '../value-problem.ts';
import {
  adinda,
  aliases,
  corrections,
  date,
  draft,
  kim,
  photo,
  place,
  privacy,
  sample,
  summary,
  title,
  topics,
  updated,
} from './entry-fields.ts';
import { notInFuture } from './time-rules.ts';

/** What people make, harvest or do for others. */
export const productKinds = [
  { value: 'makanan-minuman', label: 'Makanan dan minuman' },
  { value: 'kerajinan', label: 'Kerajinan' },
  { value: 'hasil-tani-ikan', label: 'Hasil tani dan ikan' },
  { value: 'hasil-hutan', label: 'Hasil hutan' },
  { value: 'jasa', label: 'Jasa' },
  { value: 'lainnya', label: 'Lainnya' },
] as const;

/** Whether it can be had, with schema.org's word for it (https://schema.org/ItemAvailability). */
const availabilities = [
  { value: 'tersedia', label: 'Tersedia', term: 'InStock' },
  { value: 'sesuai-pesanan', label: 'Sesuai pesanan', term: 'MadeToOrder' },
  { value: 'musiman', label: 'Musiman', term: 'LimitedAvailability' },
  { value: 'habis', label: 'Habis', term: 'OutOfStock' },
] as const;

/** For how many days a price that was asked is told without a warning. */
export const priceHolds = 30;

const price = money({
  label: 'Harga',
  hint: 'Dalam rupiah, angka saja. Misalnya 60000 untuk enam puluh ribu.',
});

const fields = {
  title: {
    ...title,
    label: 'Nama produk',
    hint: 'Nama barang atau jasa dengan ukurannya, misalnya Tikar rotan 1 × 2 meter.',
  },
  date,
  kind: choice({
    label: 'Jenis',
    hint: 'Di rak mana pembeli akan mencarinya.',
    choices: productKinds,
  }),
  summary,
  price: {
    ...price,
    say: (from: number, _dates: unknown, beside: Readonly<Record<string, unknown>>) =>
      priceText({ price: from, priceTo: beside['priceTo'], unit: beside['unit'] }),
  },
  priceTo: optional(
    money({
      label: 'Harga sampai',
      hint: 'Isi hanya bila harganya berbeda menurut ukuran: harga yang tertinggi.',
    }),
  ),
  unit: unitField(),
  priceDate: {
    ...day({
      label: 'Harga dicek',
      hint: `Hari harga ini ditanyakan kepada penjual. Sesudah ${priceHolds} hari harga ditandai lama.`,
    }),
    say: (checked: string, { short }: { readonly short: (time: Date) => string }) =>
      `Dicek ${short(dayTime(checked))}`,
  },
  availability: choice({
    label: 'Ketersediaan',
    hint: 'Tersedia, sesuai pesanan, musiman, atau sedang habis.',
    choices: availabilities,
  }),
  stockNote: optional(
    line({
      label: 'Keterangan ketersediaan',
      hint: 'Misalnya siap lima hari sesudah dipesan, atau bulan panennya.',
      max: 120,
    }),
  ),
  kim: { ...kim, hint: 'KIM yang mengenal penjual dan mencatat harganya.' },
  region: { ...place, hint: 'Desa, kelurahan, atau kecamatan tempat produk dibuat atau dijual.' },
  order: optional(
    group({
      label: 'Pemesanan',
      hint: 'Nomor usaha penjual. Hanya boleh tampil dengan izinnya yang dicatat di sini.',
      fields: {
        whatsapp: whatsapp({
          label: 'WhatsApp penjual',
          hint: 'Nomor usaha dengan awalan 62, hanya angka.',
        }),
        consentBy: optional(
          line({
            label: 'Izin dari',
            hint: 'Siapa yang mengizinkan nomornya tampil, menurut perannya. Misalnya pemilik usaha.',
            max: 80,
          }),
        ),
        consentDate: optional(
          day({ label: 'Tanggal izin', hint: 'Hari izin itu diberikan, lisan atau tertulis.' }),
        ),
      },
    }),
  ),
  topics: optional(topics),
  photo,
  corrections,
  updated,
  adinda,
  aliases,
  sample,
  draft,
  privacy,
};

type Data = ValuesOf<typeof fields>;

/**
 * Products: what members of a KIM and their neighbours sell. A product is no news, so its address
 * holds no month; its `date` is the day it was put on the shelf, which feeds go by, and what lists
 * show is the day of its price.
 */
export const product = contentType({
  name: 'produk',
  label: 'Produk UMKM',
  labelSingular: 'Produk',
  description: 'Barang atau jasa warga: harga, hari harga dicek, dan cara memesan.',
  intro:
    'Barang dan jasa warga desa, dicatat KIM. Harga dapat berubah; lihat hari harga itu dicek.',
  group: 'warga',
  layout: 'flat',
  urlPrefix: '/produk/',
  look: 'line',
  fields,
  body: {
    label: 'Tentang produk',
    hint: 'Bahan, ukuran, cara membuat, cara merawat, dan cara pengiriman.',
    required: true,
  },
  day: 'priceDate',
  facts: ['price', 'availability', 'priceDate'],
  ages: { since: 'priceDate', days: priceHolds, label: 'Harga lama' },
  rules: (data, words) => [
    ...spanRule(data),
    ...notInFuture(['priceDate'], 'Harga dicek', data.priceDate, words),
    ...consentRule(data.order, words),
  ],
  thing: {
    type: 'Product',
    as: 'thing',
    also: (data, { place: placeOf }) => ({
      category: productKinds.find(({ value }) => value === data.kind)?.label,
      offers: offer(data, placeOf(data.region)),
    }),
  },
});

/** `Rp60.000 per kilogram`, `Rp45.000–Rp85.000 per buah`; what is not filled in yet says nothing. */
export function priceText(data: {
  readonly price: number;
  readonly priceTo?: unknown;
  readonly unit?: unknown;
}): string {
  const to = typeof data.priceTo === 'number' ? data.priceTo : undefined;
  const unit = typeof data.unit === 'string' ? ` per ${data.unit}` : '';
  return `${rupiahSpan(data.price, to)}${unit}`;
}

/** A unit stands behind `per`, which is not typed. */
function unitField() {
  const field = line({
    label: 'Satuan',
    hint: 'Satuan yang dihargai, tanpa kata per. Misalnya kilogram, lembar, atau sekali antar.',
    max: 40,
    pattern: {
      source: '^(?!(?:[Pp]er\\s|/)).*$',
      message: 'Satuan ditulis tanpa "per" dan tanpa garis miring, misalnya kilogram.',
      example: 'buah',
    },
  });
  return {
    ...field,
    mend: (input: unknown) =>
      String(input ?? '')
        .replace(/^(?:per\s+|\/\s*)+/i, '')
        .trim() || null,
  };
}

function spanRule({ price: from, priceTo: to }: Partial<Data>): ValueProblem[] {
  if (from === undefined || to === undefined || to > from) return [];
  const message =
    'Harga sampai harus lebih besar daripada Harga. Kosongkan bila harganya hanya satu.';
  return [{ path: ['priceTo'], message }];
}

/** Whose number it is has said that everybody may read it (UU 27/2022, art. 20 (2) a and 24). */
function consentRule(order: Data['order'], words: RuleWords): ValueProblem[] {
  if (order === undefined) return [];
  const { consentBy, consentDate } = order;
  const missing = [
    !consentBy && 'siapa yang mengizinkan',
    !consentDate && 'tanggal izinnya',
  ].filter(Boolean);
  const message = `Nomor penjual tidak boleh tampil tanpa izin yang dicatat. Isi ${missing.join(' dan ')}, atau hapus nomornya.`;
  return [
    ...(missing.length > 0
      ? [{ path: ['order', consentBy ? 'consentDate' : 'consentBy'], message }]
      : []),
    ...notInFuture(['order', 'consentDate'], 'Tanggal izin', consentDate, words),
  ];
}

/**
 * One price is an offer, two are the ends of several; a price is no promise once it is old. Who
 * sells is not named: what is known of them is a number, and that is for people.
 */
function offer(data: Data, areaServed: Properties): Properties {
  const { price: from, priceTo: to, unit, priceDate, availability } = data;
  const term = availabilities.find(({ value }) => value === availability)?.term ?? 'InStock';
  const held = new Date(dayTime(priceDate).getTime() + priceHolds * 86_400_000);
  const priced = { price: from, priceCurrency: 'IDR' };
  return {
    '@type': to === undefined ? 'Offer' : 'AggregateOffer',
    ...(to === undefined
      ? {
          ...priced,
          priceValidUntil: held.toISOString().slice(0, 10),
          priceSpecification: { '@type': 'UnitPriceSpecification', ...priced, unitText: unit },
        }
      : { lowPrice: from, highPrice: to, priceCurrency: 'IDR' }),
    availability: `https://schema.org/${term}`,
    areaServed,
  };
}
