import { contentType } from '../content-type.ts';
import { optional } from '../field.ts';
import { group, rows } from '../fields/compound.ts';
import { email, whatsapp } from '../fields/contact.ts';
import { line } from '../fields/text.ts';
import { day } from '../fields/value.ts';
import { corrections, draft, photo, place, privacy, sample, summary } from './entry-fields.ts';

/** Profile of a KIM: what KIM.ID asks for, without anybody's private number. */
export const kim = contentType({
  name: 'kim',
  label: 'Direktori KIM',
  labelSingular: 'Profil KIM',
  description: 'Satu halaman untuk setiap KIM: surat keputusan, pengurus, dan kontak resmi.',
  group: 'portal',
  layout: 'flat',
  urlPrefix: '/kim/',
  look: 'profile',
  fields: {
    title: line({
      label: 'Nama KIM',
      hint: 'Nama seperti dalam surat keputusan, misalnya KIM Huma Betang.',
      max: 80,
    }),
    region: { ...place, hint: 'Desa atau kelurahan tempat KIM ini berdiri.' },
    summary,
    kimId: optional(
      line({
        label: 'Nomor KIM.ID',
        hint: 'Nomor dari platform KIM.ID, bila sudah ada.',
        max: 40,
      }),
    ),
    decree: optional(
      group({
        label: 'Surat keputusan',
        hint: 'Keputusan kepala desa atau lurah yang mendirikan KIM.',
        fields: {
          number: line({
            label: 'Nomor',
            hint: 'Nomor surat keputusan.',
            max: 80,
          }),
          date: day({ label: 'Tanggal', hint: 'Tanggal surat keputusan.' }),
        },
      }),
    ),
    officers: rows({
      label: 'Pengurus',
      hint: 'Ketua, sekretaris, bendahara, dan seksi, dengan izin orangnya.',
      rowLabel: 'role',
      fields: {
        role: line({
          label: 'Jabatan',
          hint: 'Misalnya Ketua atau Seksi berita.',
          max: 60,
        }),
        name: line({
          label: 'Nama',
          hint: 'Nama pengurus yang bersedia ditampilkan.',
          max: 80,
        }),
      },
    }),
    contact: optional(
      group({
        label: 'Kontak resmi',
        hint: 'Hanya kontak milik KIM, bukan nomor pribadi.',
        fields: {
          whatsapp: optional(
            whatsapp({
              label: 'WhatsApp KIM',
              hint: 'Nomor milik KIM dengan awalan 62, misalnya 628115200000.',
            }),
          ),
          email: optional(email({ label: 'Pos-el KIM', hint: 'Alamat pos-el milik KIM.' })),
        },
      }),
    ),
    photo,
    corrections,
    sample,
    draft,
    privacy,
  },
  body: {
    label: 'Tentang KIM ini',
    hint: 'Kapan berdiri, apa yang dikerjakan, dan cara bergabung.',
    required: false,
  },
  thing: {
    type: 'Organization',
    as: 'thing',
    also: ({ region, kimId, decree, contact }, { place }) => ({
      location: place(region),
      identifier: kimId,
      foundingDate: decree?.date,
      email: contact?.email,
      telephone: contact?.whatsapp && `+${contact.whatsapp}`,
    }),
  },
});
