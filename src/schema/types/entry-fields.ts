import { optional, type ValueOf } from '../field.ts';
import { filledRows, group, lines, rows } from '../fields/compound.ts';
import { kimReference, photoFile, region, topicReferences } from '../fields/reference.ts';
import { choice, choices, line, paragraph, webAddress } from '../fields/text.ts';
import { day, flag, moment } from '../fields/value.ts';
import { corrections } from './corrections.ts';
import { regionalSummaries } from './regional-summaries.ts';

export { corrections, regionalSummaries };

/** Keys that mean the same in every content type stand here once. */

/** 90 characters are two lines of the lead's size on a 360 px phone. */
export const title = line({
  label: 'Judul',
  hint: 'Satu kalimat pendek yang mengatakan apa yang terjadi. Paling banyak 110 huruf.',
  max: 110,
});

export const summary = paragraph({
  label: 'Ringkasan',
  hint: 'Satu atau dua kalimat yang muncul di daftar, di hasil pencarian, dan di WhatsApp.',
  max: 240,
});

export const date = moment({
  label: 'Waktu terbit',
  hint: 'Tulisan tampil di situs mulai saat ini. Waktu yang akan datang berarti dijadwalkan.',
  turns: true,
});

export const updated = optional(
  moment({
    label: 'Diperbarui',
    hint: 'Isi hanya bila isi tulisan berubah setelah terbit.',
  }),
);

export const expires = moment({
  label: 'Berlaku sampai',
  hint: 'Sesudah saat ini tulisan ditandai sudah lewat dan turun dari daftar.',
  turns: true,
});

export const kim = optional(
  kimReference({
    label: 'KIM',
    hint: 'KIM yang menulis. Kosongkan bila tulisan berasal dari kantor pengelola.',
  }),
);

export const place = region({
  label: 'Wilayah',
  hint: 'Tempat kejadian: pilih kabupaten, lalu kecamatan dan desa bila diketahui.',
});

export const topics = topicReferences({
  label: 'Topik',
  hint: 'Satu sampai tiga topik yang paling cocok.',
});

/** What can be said of the people in a photo; the label is printed below it. */
export const photoConsents = [
  { value: 'tercatat', label: 'Izin tercatat' },
  { value: 'izin-wali', label: 'Izin orang tua atau wali tercatat' },
  { value: 'tanpa-wajah', label: 'Tidak ada wajah yang dikenali' },
  { value: 'ilustrasi', label: 'Gambar ilustrasi' },
] as const;

export type PhotoConsent = (typeof photoConsents)[number]['value'];

export const photo = optional(
  group({
    label: 'Foto',
    hint: 'Satu foto mendatar. Foto dikecilkan dan data lokasinya dihapus sebelum disimpan.',
    fields: {
      src: photoFile({
        label: 'Berkas foto',
        hint: 'Pilih foto dari ponsel. Foto disimpan di samping tulisan.',
      }),
      alt: line({
        label: 'Teks pengganti',
        hint: 'Ceritakan apa yang terlihat, untuk pembaca yang tidak dapat melihat foto.',
        max: 200,
      }),
      credit: line({
        label: 'Pembuat foto',
        hint: 'Nama orang atau KIM yang memotret.',
        max: 100,
      }),
      consent: choice({
        label: 'Izin orang di foto',
        hint: 'Wajah orang hanya boleh tampil dengan izinnya yang dicatat; wajah anak dengan izin orang tua atau walinya.',
        choices: photoConsents,
      }),
    },
  }),
);

const sourceRow = {
  label: 'Sumber',
  hint: 'Dari mana kabar ini diketahui: orang, lembaga, atau dokumen.',
  rowLabel: 'name',
  fields: {
    name: line({
      label: 'Nama sumber',
      hint: 'Nama lembaga, dokumen, atau jabatan orang yang memberi keterangan.',
      max: 160,
    }),
    url: optional(
      webAddress({
        label: 'Alamat sumber',
        hint: 'Alamat halaman sumber, bila ada di internet.',
      }),
    ),
  },
} as const;

export const sources = filledRows(sourceRow);
export const optionalSources = rows(sourceRow);

export const verified = optional(
  group({
    label: 'Pemeriksaan',
    hint: 'Siapa yang memeriksa kebenaran isi, dan kapan.',
    fields: {
      by: line({
        label: 'Diperiksa oleh',
        hint: 'Nama lembaga atau jabatan pemeriksa.',
        max: 100,
      }),
      date: day({
        label: 'Tanggal periksa',
        hint: 'Hari pemeriksaan selesai.',
      }),
    },
  }),
);

/** What KIM call their daily cycle (KIMFest 2024 judged by it). */
export const adindaParts = [
  { value: 'akses', label: 'Akses' },
  { value: 'diskusi', label: 'Diskusi' },
  { value: 'implementasi', label: 'Implementasi' },
  { value: 'networking', label: 'Networking' },
  { value: 'diseminasi', label: 'Diseminasi' },
  { value: 'aspirasi', label: 'Aspirasi' },
] as const;

export type AdindaPart = (typeof adindaParts)[number]['value'];

export const adinda = optional(
  choices({
    label: 'ADINDA',
    hint: 'Bagian siklus kerja KIM yang dilayani tulisan ini, untuk statistik kegiatan.',
    choices: adindaParts,
  }),
);

/** Letters of a reason that says something. */
export const shortestReason = 15;

/**
 * What the check doubts and a verifier lets stand (UU 27/2022: who discloses must be able to say
 * why). What the check is certain of stays refused, whatever stands here.
 */
export const privacy = rows({
  label: 'Data pribadi yang boleh tampil',
  hint: 'Diisi pemeriksa bila bagian yang ditandai memang boleh dibaca semua orang.',
  rowLabel: 'text',
  fields: {
    text: line({
      label: 'Bagian yang ditandai',
      hint: 'Salin dari tulisan, atau bentuk samarannya dari pesan masalah.',
      max: 300,
    }),
    reason: paragraph({
      label: 'Alasan',
      hint: 'Mengapa boleh tampil, misalnya nomor posko yang dipasang di balai desa.',
      max: 300,
    }),
    by: line({
      label: 'Diizinkan oleh',
      hint: 'Nama lembaga atau jabatan pemeriksa.',
      max: 100,
    }),
  },
});

export const aliases = lines({
  label: 'Alamat lama',
  hint: 'Alamat yang pernah dipakai tulisan ini, misalnya /berita/2026/01/judul-lama/.',
});

export const sample = flag({
  label: 'Contoh',
  hint: 'Tandai bila isi ini contoh dan bukan kejadian nyata.',
});

export const draft = flag({
  label: 'Sembunyikan dari situs',
  hint: 'Tulisan tersimpan tetapi tidak tampil di situs.',
});

/** Every key that types share, by its name in front matter. */
const sharedFields = {
  title,
  summary,
  date,
  updated,
  expires,
  kim,
  region: place,
  topics,
  sources,
  verified,
  corrections,
  adinda,
  regionalSummaries,
  aliases,
  sample,
  draft,
};

type SharedFields = typeof sharedFields;

/**
 * What may be known of an entry whatever its type: a key stands for the same everywhere, so lists,
 * feeds, search and structured data read it without asking of which type the entry is.
 */
export type SharedData = {
  readonly [Key in keyof SharedFields]?: ValueOf<SharedFields[Key]> | undefined;
} & { readonly title: string; readonly summary: string };
