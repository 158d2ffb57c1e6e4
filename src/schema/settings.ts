import { z } from 'astro/zod';
import { type Fields, objectOf, optional, plainKit, type ValuesOf } from './field.ts';
import { filledRows, group, lines, rows } from './fields/compound.ts';
import { contact, email, whatsapp } from './fields/contact.ts';
import { region, slug } from './fields/reference.ts';
import { choice, filledText, line, link, paragraph, webAddress } from './fields/text.ts';
import { color } from './fields/value.ts';
import { zones } from './fields/zones.ts';
import { regionFactFields } from './region-facts.ts';

/** What the settings are called where they stand beside the collections. */
export const settingsCollection = 'pengaturan';

/** Folder of the settings files and of pictures they name. */
export const settingsFolder = `content/${settingsCollection}`;

/** A file under `content/pengaturan/` that the CMS edits as one form. */
export interface SettingsFile<F extends Fields = Fields> {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Repository-relative path. */
  readonly path: string;
  readonly fields: F;
  /** True where a portal does without the file: a missing one is as good as an empty one. */
  readonly optional?: boolean;
}

function settingsFile<F extends Fields>(file: SettingsFile<F>): SettingsFile<F> {
  return file;
}

/** Edges of pages, printed sheets and share pictures. */
export const edges = [
  { value: 'anyam', label: 'Anyaman' },
  { value: 'garis', label: 'Garis polos' },
] as const;

export type Edge = (typeof edges)[number]['value'];

/** Which drawing stands beside the portal's name. */
const markKinds = [
  { value: 'bawaan', label: 'Lambang bawaan' },
  { value: 'sendiri', label: 'Lambang sendiri' },
  { value: 'tanpa', label: 'Tanpa lambang' },
] as const;

/** Kinds of hosts by the form of their addresses; Codeberg and Gitea are of the last. */
const repositoryHosts = [
  { value: 'github', label: 'GitHub' },
  { value: 'gitlab', label: 'GitLab' },
  { value: 'forgejo', label: 'Forgejo, Gitea, atau Codeberg' },
] as const;

export type RepositoryHost = (typeof repositoryHosts)[number]['value'];

export const portalSettings = settingsFile({
  name: 'portal',
  label: 'Identitas portal',
  description: 'Nama, wilayah, kontak, zona waktu, dan warna situs.',
  path: `${settingsFolder}/portal.yml`,
  fields: {
    name: line({
      label: 'Nama portal',
      hint: 'Nama di kepala setiap halaman.',
      max: 40,
    }),
    place: line({
      label: 'Nama daerah',
      hint: 'Baris kecil di bawah nama portal.',
      max: 60,
    }),
    description: paragraph({
      label: 'Keterangan portal',
      hint: 'Satu kalimat untuk mesin pencari dan pembaca baru.',
      max: 240,
    }),
    office: line({
      label: 'Kantor pengelola',
      hint: 'Kantor yang bertanggung jawab atas situs, tampil di kaki halaman.',
      max: 160,
    }),
    regions: {
      ...lines({
        label: 'Wilayah yang dilayani',
        hint: 'Kode Kemendagri provinsi atau kabupaten, satu tiap baris, misalnya 62.',
      }),
      required: true,
      schema: () =>
        z
          .array(
            filledText('Wilayah yang dilayani').pipe(
              z
                .string()
                .regex(
                  /^\d{2}(\.\d{2})?$/,
                  'Wilayah yang dilayani harus kode seperti 62 atau 62.06.',
                ),
            ),
            { error: 'Wilayah yang dilayani belum diisi.' },
          )
          .min(1, 'Wilayah yang dilayani belum diisi.'),
    },
    timeZone: choice({
      label: 'Zona waktu',
      hint: 'Waktu di seluruh situs ditulis dalam zona ini.',
      choices: zones,
    }),
    license: group({
      label: 'Lisensi isi',
      hint: 'Syarat menyalin tulisan dan foto.',
      fields: {
        name: line({
          label: 'Nama lisensi',
          hint: 'Misalnya CC BY 4.0.',
          max: 60,
        }),
        url: webAddress({
          label: 'Alamat lisensi',
          hint: 'Halaman yang memuat lisensi.',
        }),
      },
    }),
    contact: group({
      label: 'Kontak kantor',
      hint: 'Kontak resmi untuk ralat dan hak jawab.',
      fields: {
        email: email({ label: 'Pos-el', hint: 'Alamat pos-el kantor.' }),
        whatsapp: optional(
          whatsapp({
            label: 'WhatsApp kantor',
            hint: 'Nomor kantor dengan awalan 62.',
          }),
        ),
        address: optional(
          contact(
            paragraph({
              label: 'Alamat',
              hint: 'Alamat kantor untuk surat.',
              max: 240,
            }),
          ),
        ),
        services: contact(
          lines({
            label: 'Kontak layanan umum',
            hint: 'Nomor dan pos-el lembaga yang boleh ditulis di semua tulisan, satu tiap baris, misalnya WhatsApp SAPA 08111-129-129.',
          }),
        ),
      },
    }),
    repository: optional(
      group({
        label: 'Repositori terbuka',
        hint: 'Tempat isi portal dapat dibaca semua orang. Bila diisi, setiap tulisan menautkan riwayat perubahannya. Kosongkan bila repositorinya tertutup.',
        fields: {
          host: choice({
            label: 'Jenis layanan git',
            hint: 'Layanan yang menyimpan repositori.',
            choices: repositoryHosts,
          }),
          url: webAddress({
            label: 'Alamat repositori',
            hint: 'Misalnya https://github.com/kantor/portal-kim.',
          }),
          branch: optional(
            line({
              label: 'Cabang terbit',
              hint: 'Cabang yang diterbitkan; kosongkan untuk main.',
              max: 100,
              pattern: {
                source: '^[\\w./-]+$',
                message:
                  'Cabang terbit hanya boleh berisi huruf, angka, titik, garis miring, dan tanda hubung.',
              },
            }),
          ),
        },
      }),
    ),
    mark: optional(
      group({
        label: 'Lambang',
        hint: 'Gambar satu warna di samping nama portal; kosongkan untuk lambang bawaan.',
        fields: {
          kind: choice({
            label: 'Pilihan lambang',
            hint: 'Lambang bawaan, lambang daerah sendiri, atau nama saja.',
            choices: markKinds,
          }),
          path: optional(
            line({
              label: 'Gambar lambang sendiri',
              hint: 'Isi atribut d dari satu path SVG, dalam kotak 48 × 60.',
              max: 4000,
              pattern: {
                source: '^[MmLlHhVvCcSsQqTtAaZz0-9 ,.+-]+$',
                message:
                  'Gambar lambang sendiri hanya boleh berisi data path SVG, misalnya M24 0l24 60H0z.',
              },
            }),
          ),
        },
      }),
    ),
    edge: optional(
      choice({
        label: 'Tepi halaman',
        hint: 'Hiasan di tepi atas dan bawah halaman.',
        choices: edges,
      }),
    ),
    colors: optional(
      group({
        label: 'Warna',
        hint: 'Warna pokok situs; kosongkan untuk warna bawaan.',
        fields: {
          green: optional(color({ label: 'Warna tautan', hint: 'Terbaca di atas putih.' })),
          greenDark: optional(
            color({
              label: 'Warna tautan mode gelap',
              hint: 'Terbaca di atas hitam.',
            }),
          ),
        },
      }),
    ),
  },
});

export const topicSettings = settingsFile({
  name: 'topik',
  label: 'Daftar topik',
  description: 'Topik yang dapat dipilih penulis.',
  path: `${settingsFolder}/topik.yml`,
  fields: {
    topics: filledRows({
      label: 'Topik',
      hint: 'Topik yang dapat dipilih penulis. Jangan hapus topik yang sudah dipakai.',
      rowLabel: 'name',
      fields: {
        slug: slug({
          label: 'Nama pendek',
          hint: 'Dipakai di alamat, misalnya layanan-publik.',
        }),
        name: line({
          label: 'Nama topik',
          hint: 'Nama yang dibaca orang.',
          max: 40,
        }),
        description: paragraph({
          label: 'Keterangan',
          hint: 'Apa yang masuk topik ini.',
          max: 200,
        }),
      },
    }),
  },
});

export const officeSettings = settingsFile({
  name: 'kantor',
  label: 'Daftar kantor',
  description: 'Kantor yang dapat dituju aspirasi warga.',
  path: `${settingsFolder}/kantor.yml`,
  optional: true,
  fields: {
    offices: rows({
      label: 'Kantor',
      hint: 'Kantor yang dapat dipilih penulis. Jangan hapus kantor yang sudah dipakai.',
      rowLabel: 'name',
      fields: {
        slug: slug({
          label: 'Nama pendek',
          hint: 'Dipakai di alamat, misalnya dinas-kesehatan.',
        }),
        name: line({
          label: 'Nama kantor',
          hint: 'Nama lengkap dengan daerahnya, misalnya Dinas Kesehatan Kabupaten Contoh.',
          max: 120,
        }),
        region: region({
          label: 'Wilayah kerja',
          hint: 'Kode Kemendagri daerah yang dilayani kantor ini, misalnya 62.06.',
        }),
        email: optional(
          email({
            label: 'Pos-el kantor',
            hint: 'Alamat pos-el resmi milik kantor, bukan pribadi.',
          }),
        ),
        address: optional(
          line({ label: 'Alamat kantor', hint: 'Alamat untuk surat dan kunjungan.', max: 160 }),
        ),
      },
    }),
  },
});

const menuRow = {
  label: line({ label: 'Tulisan', hint: 'Kata di menu.', max: 30 }),
  url: link({ label: 'Tujuan', hint: 'Alamat halaman, misalnya /berita/.' }),
};

export const menuSettings = settingsFile({
  name: 'navigasi',
  label: 'Menu',
  description: 'Tautan di kepala dan kaki halaman.',
  path: `${settingsFolder}/navigasi.yml`,
  fields: {
    main: filledRows({
      label: 'Menu utama',
      hint: 'Tautan di kepala halaman, paling banyak sembilan.',
      rowLabel: 'label',
      fields: menuRow,
    }),
    footer: filledRows({
      label: 'Menu kaki halaman',
      hint: 'Tautan di bagian bawah halaman.',
      rowLabel: 'label',
      fields: menuRow,
    }),
  },
});

export const abbreviationSettings = settingsFile({
  name: 'singkatan',
  label: 'Daftar singkatan',
  description: 'Singkatan sehari-hari yang dipahami pencarian situs.',
  path: `${settingsFolder}/singkatan.yml`,
  optional: true,
  fields: {
    abbreviations: rows({
      label: 'Singkatan',
      hint: 'Pencarian memperlakukan keduanya sama. Singkatan yang dijelaskan di dalam tulisan, seperti Badan Pusat Statistik (BPS), dikenali sendiri.',
      rowLabel: 'short',
      fields: {
        short: line({
          label: 'Bentuk singkat',
          hint: 'Satu kata, misalnya pemprov.',
          max: 20,
        }),
        long: line({
          label: 'Bentuk panjang',
          hint: 'Kata lengkapnya, misalnya pemerintah provinsi.',
          max: 80,
        }),
      },
    }),
  },
});

export const regionSettings = settingsFile({
  name: 'wilayah',
  label: 'Data wilayah',
  description: 'Ibu kota dan angka resmi yang tampil di halaman wilayah, masing-masing bersumber.',
  path: `${settingsFolder}/wilayah.yml`,
  optional: true,
  fields: regionFactFields,
});

/** Every settings file, in the order the CMS shows them. */
export const settingsFiles = [
  portalSettings,
  topicSettings,
  officeSettings,
  menuSettings,
  abbreviationSettings,
  regionSettings,
] as const;

export type PortalSettings = ValuesOf<typeof portalSettings.fields>;
export type TopicSettings = ValuesOf<typeof topicSettings.fields>;
export type OfficeSettings = ValuesOf<typeof officeSettings.fields>;
export type MenuSettings = ValuesOf<typeof menuSettings.fields>;
export type AbbreviationSettings = ValuesOf<typeof abbreviationSettings.fields>;
export type RegionSettings = ValuesOf<typeof regionSettings.fields>;

/** Zod schema of a settings file. */
export function settingsSchema<F extends Fields>(file: SettingsFile<F>): z.ZodType<ValuesOf<F>> {
  return objectOf(file.fields, plainKit);
}
