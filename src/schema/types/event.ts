import { contentType } from '../content-type.ts';
import { optional } from '../field.ts';
import { entryReference } from '../fields/reference.ts';
import { choice, line, paragraph } from '../fields/text.ts';
import { flag, moment } from '../fields/value.ts';
import { zones } from '../fields/zones.ts';
import { inOrder } from '../in-order.ts';
import {
  adinda,
  aliases,
  corrections,
  date,
  draft,
  kim,
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

/** Events: where people meet. */
export const event = contentType({
  name: 'agenda',
  label: 'Agenda',
  labelSingular: 'Acara',
  description: 'Acara yang boleh didatangi warga: kapan, di mana, siapa yang mengadakan.',
  intro: 'Pelatihan, rapat warga, dan pertemuan KIM yang akan datang, dengan jam dan tempatnya.',
  group: 'warga',
  layout: 'dated',
  urlPrefix: '/agenda/',
  look: 'notice',
  fields: {
    title,
    date,
    summary,
    start: moment({
      label: 'Mulai',
      hint: 'Hari dan jam acara dimulai.',
    }),
    end: moment({
      label: 'Selesai',
      hint: 'Perkiraan selesai. Sesudah saat ini acara pindah ke daftar yang sudah lewat.',
      turns: true,
    }),
    timeZone: optional(
      choice({
        label: 'Zona waktu acara',
        hint: 'Isi hanya bila acara di zona lain daripada zona portal.',
        choices: zones,
      }),
    ),
    venue: line({
      label: 'Tempat',
      hint: 'Nama gedung atau tempat, misalnya Balai Desa Sukamaju.',
      max: 120,
    }),
    region: { ...place, hint: 'Desa, kelurahan, atau kecamatan tempat acara.' },
    kim: { ...kim, hint: 'KIM yang mengadakan acara.' },
    organizer: optional(
      line({
        label: 'Penyelenggara lain',
        hint: 'Isi bila yang mengadakan bukan KIM, misalnya pemerintah desa.',
        max: 120,
      }),
    ),
    topics: optional(topics),
    cost: optional(
      line({
        label: 'Biaya',
        hint: 'Misalnya Rp10.000 untuk bahan. Kosongkan bila tanpa biaya.',
        max: 80,
      }),
    ),
    registration: optional(
      paragraph({
        label: 'Pendaftaran',
        hint: 'Cara mendaftar dan batasnya. Kosongkan bila boleh langsung datang.',
        max: 240,
      }),
    ),
    cancelled: flag({
      label: 'Dibatalkan',
      hint: 'Tandai bila acara batal. Acara tetap tampil supaya orang tahu.',
    }),
    report: optional(
      entryReference({
        label: 'Kabar sesudah acara',
        hint: 'Alamat tulisan yang menceritakan jalannya acara, misalnya /berita/2026/11/judul/.',
      }),
    ),
    photo,
    sources: optionalSources,
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
    label: 'Keterangan acara',
    hint: 'Susunan acara, apa yang dibawa, dan siapa yang diundang.',
    required: false,
  },
  issuer: 'organizer',
  day: 'start',
  ends: 'end',
  facts: ['start', 'venue'],
  rules: inOrder('start', 'end', { keeps: 'hour', message: 'Selesai harus sesudah Mulai.' }),
  thing: {
    type: 'Event',
    as: 'thing',
    also: ({ start, end, venue, region, cost, cancelled }, { place: placeOf, author }) => ({
      startDate: start.toISOString(),
      endDate: end.toISOString(),
      eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: venue, address: placeOf(region)['name'] },
      organizer: author,
      isAccessibleForFree: cost === undefined,
      inLanguage: 'id',
    }),
  },
});
