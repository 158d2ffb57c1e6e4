import { describe, expect, test } from 'vitest';
import { type Field, plainKit } from '../field.ts';
import { lines } from './compound.ts';
import { email, whatsapp } from './contact.ts';
import {
  documentFile,
  entryReference,
  entryReferences,
  kimReference,
  photoFile,
  region,
  slug,
  topicReferences,
} from './reference.ts';
import { choice, choices as choicesOf, line, link, paragraph, webAddress } from './text.ts';
import { color, day, flag, moment, wholeNumber } from './value.ts';

const words = { label: 'Isian', hint: 'Petunjuk.' };
const missing = 'Isian belum diisi.';
const notText = 'Isian harus berupa teks, bukan daftar atau kelompok isian.';
const choices = [
  { value: 'cakap', label: 'Cakap' },
  { value: 'tanpa-wajah', label: 'Tidak ada wajah' },
] as const;

/** The value, or the first message. */
function read(field: Field, input: unknown): unknown {
  const result = field.schema(plainKit).safeParse(input);
  return result.success ? result.data : { problem: result.error.issues[0]?.message };
}

describe.each<[string, Field, [unknown, unknown][], [unknown, string, string | null][]]>([
  [
    'line',
    line({ ...words, max: 12 }),
    [[' Banjir ', 'Banjir']],
    [
      [undefined, missing, null],
      ['  ', missing, null],
      [['a'], notText, null],
      ['Banjir sampai atap', 'Isian terlalu panjang, paling banyak 12 huruf.', 'Banjir…'],
      ['dua\nbaris', 'Isian harus satu baris.', null],
    ],
  ],
  [
    'paragraph',
    paragraph({ ...words, max: 10 }),
    [['dua\nbaris', 'dua\nbaris']],
    [['Kata demi kata', 'Isian terlalu panjang, paling banyak 10 huruf.', 'Kata…']],
  ],
  [
    'choice',
    choice({ ...words, choices }),
    [['cakap', 'cakap']],
    [
      ['Tidak ada wajah', 'Isian harus salah satu dari: cakap, tanpa-wajah.', 'tanpa-wajah'],
      ['Cakap', 'Isian harus salah satu dari: cakap, tanpa-wajah.', 'cakap'],
      ['etis', 'Isian harus salah satu dari: cakap, tanpa-wajah.', null],
    ],
  ],
  [
    'webAddress',
    webAddress(words),
    [['https://contoh.go.id/a?b=1', 'https://contoh.go.id/a?b=1']],
    [
      [
        'contoh.go.id/a',
        'Isian harus alamat web lengkap, misalnya https://contoh.go.id/berita.',
        'https://contoh.go.id/a',
      ],
      [
        'javascript:alert(1)',
        'Isian harus alamat web lengkap, misalnya https://contoh.go.id/berita.',
        null,
      ],
    ],
  ],
  [
    'link',
    link(words),
    [
      ['/kim/', '/kim/'],
      ['https://contoh.id', 'https://contoh.id'],
    ],
    [['kim/', 'Isian harus halaman situs ini (misalnya /kim/) atau alamat https://.', '/kim/']],
  ],
  [
    'moment',
    moment(words),
    [['2026-11-22T08:15:00+07:00', new Date('2026-11-22T01:15:00Z')]],
    [
      [
        '2026-11-31T08:00:00+07:00',
        'Isian "2026-11-31T08:00:00+07:00" memuat tanggal yang tidak ada. Bulan 11 tahun 2026 mempunyai 30 hari.',
        '2026-11-30T08:00:00+07:00',
      ],
    ],
  ],
  [
    'day',
    day(words),
    [['2026-11-22', '2026-11-22']],
    [
      [
        '22/11/2026',
        'Isian "22/11/2026" bukan tanggal yang dikenal. Tulis seperti 2026-11-24.',
        '2026-11-22',
      ],
    ],
  ],
  [
    'wholeNumber',
    wholeNumber({ ...words, min: 5, max: 240 }),
    [
      ['05', 5],
      [20, 20],
    ],
    [
      ['4', 'Isian harus bilangan bulat dari 5 sampai 240.', '5'],
      ['20 menit', 'Isian harus bilangan bulat dari 5 sampai 240.', '20'],
      ['1e2', 'Isian harus bilangan bulat dari 5 sampai 240.', '5'],
      ['', missing, null],
    ],
  ],
  [
    'flag',
    flag(words),
    [
      ['true', true],
      ['false', false],
      [true, true],
      ['', false],
      [undefined, false],
    ],
    [
      ['ya', 'Isian harus true (ya) atau false (tidak).', 'true'],
      ['tidak', 'Isian harus true (ya) atau false (tidak).', 'false'],
      ['mungkin', 'Isian harus true (ya) atau false (tidak).', null],
    ],
  ],
  [
    'color',
    color(words),
    [['#0a5A3d', '#0a5A3d']],
    [
      ['0a5a3d', 'Isian harus warna enam angka heksadesimal, misalnya #0a5a3d.', '#0a5a3d'],
      ['hijau', 'Isian harus warna enam angka heksadesimal, misalnya #0a5a3d.', null],
    ],
  ],
  [
    'email',
    email(words),
    [
      ['kim@contoh.id', 'kim@contoh.id'],
      ['kim.desa+berita@mail.contoh-desa.go.id', 'kim.desa+berita@mail.contoh-desa.go.id'],
    ],
    [
      ['kim di contoh.id', 'Isian harus seperti kim@contoh.id.', null],
      ['kim@contoh.id?subject=a', 'Isian harus seperti kim@contoh.id.', null],
      ['"><b>@contoh.id', 'Isian harus seperti kim@contoh.id.', null],
    ],
  ],
  [
    'whatsapp',
    whatsapp(words),
    [['628115200000', '628115200000']],
    [
      [
        '0811-520-0000',
        'Isian harus diawali 62 dan hanya berisi angka, misalnya 628115200000.',
        '628115200000',
      ],
    ],
  ],
  [
    'slug',
    slug(words),
    [['layanan-publik', 'layanan-publik']],
    [
      [
        'Layanan Publik',
        'Isian hanya boleh berisi huruf kecil, angka, dan tanda hubung, misalnya layanan-publik.',
        'layanan-publik',
      ],
      [
        '!!',
        'Isian hanya boleh berisi huruf kecil, angka, dan tanda hubung, misalnya layanan-publik.',
        null,
      ],
    ],
  ],
  [
    'kimReference',
    kimReference(words),
    [['kim-contoh', 'kim-contoh']],
    [['KIM Contoh', 'Isian harus nama folder KIM, misalnya kim-contoh.', 'kim-contoh']],
  ],
  [
    'topicReferences',
    topicReferences(words),
    [
      [
        ['bencana', ' desa '],
        ['bencana', 'desa'],
      ],
    ],
    [
      [undefined, 'Isian belum dipilih.', null],
      [[], 'Isian belum dipilih.', null],
      ['bencana', 'Isian harus berupa daftar, satu topik tiap baris dengan tanda "- ".', null],
    ],
  ],
  [
    'entryReference',
    entryReference(words),
    [
      ['/berita/2026/11/banjir/', '/berita/2026/11/banjir/'],
      ['/berita/2026/11/banjir', '/berita/2026/11/banjir/'],
    ],
    [
      [undefined, missing, null],
      [
        'https://kim.example/berita/2026/11/banjir/?x=1',
        'Isian harus alamat tulisan di portal ini, misalnya /berita/2026/11/judul/.',
        '/berita/2026/11/banjir/',
      ],
      [
        'berita/2026/11/banjir',
        'Isian harus alamat tulisan di portal ini, misalnya /berita/2026/11/judul/.',
        '/berita/2026/11/banjir/',
      ],
    ],
  ],
  [
    'entryReferences',
    entryReferences({ ...words, of: 'literasi', shown: ['title'] }),
    [
      [
        [' menjaga-data ', 'menulis'],
        ['menjaga-data', 'menulis'],
      ],
    ],
    [
      [undefined, 'Isian belum dipilih.', null],
      ['', 'Isian belum dipilih.', null],
      ['menulis', 'Isian harus berupa daftar, satu nama tiap baris dengan tanda "- ".', null],
      [['Menjaga data'], 'Isian harus nama folder di content/literasi/.', null],
    ],
  ],
  [
    'documentFile',
    documentFile(words),
    [
      ['rancangan.pdf', 'rancangan.pdf'],
      ['./Rancangan.PDF', 'Rancangan.PDF'],
    ],
    [
      [
        'berkas/rancangan.pdf',
        'Isian harus nama berkas .pdf di folder yang sama dengan tulisannya.',
        'rancangan.pdf',
      ],
      [
        'rancangan.docx',
        'Isian harus nama berkas .pdf di folder yang sama dengan tulisannya.',
        null,
      ],
    ],
  ],
  [
    'region',
    region(words),
    [
      ['62', '62'],
      ['62.06.05.2003', '62.06.05.2003'],
    ],
    [
      ['6206', 'Isian harus kode Kemendagri, misalnya 62.06 atau 62.06.05.2003.', '62.06'],
      ['62.6', 'Isian harus kode Kemendagri, misalnya 62.06 atau 62.06.05.2003.', null],
    ],
  ],
  [
    'photoFile',
    photoFile(words),
    [
      ['foto.jpg', 'foto.jpg'],
      ['./foto.PNG', 'foto.PNG'],
    ],
    [
      [
        '/assets/foto.jpg',
        'Isian harus nama berkas foto .jpg, .png, .webp, atau .avif di folder yang sama dengan tulisannya.',
        'foto.jpg',
      ],
      [
        'foto.gif',
        'Isian harus nama berkas foto .jpg, .png, .webp, atau .avif di folder yang sama dengan tulisannya.',
        null,
      ],
    ],
  ],
  [
    'choices',
    choicesOf({
      ...words,
      choices: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    }),
    [
      [
        ['b', 'a'],
        ['a', 'b'],
      ],
      [['a', 'a'], ['a']],
    ],
    [
      [[], 'Isian belum dipilih.', null],
      [['c'], 'Isian hanya boleh berisi: a, b.', null],
      ['a', 'Isian harus berupa daftar, satu pilihan tiap baris dengan tanda "- ".', null],
    ],
  ],
  [
    'lines',
    lines(words),
    [
      [undefined, []],
      ['', []],
      [['/a/'], ['/a/']],
    ],
    [
      ['/a/', 'Isian harus berupa daftar, satu hal tiap baris dengan tanda "- ".', null],
      [[['a']], notText, null],
    ],
  ],
])('%s', (_kind, field, good, wrong) => {
  test.each(good)('takes %j', (input, value) => {
    expect(read(field, input)).toEqual(value);
  });

  test.each(wrong)('refuses %j', (input, problem, mended) => {
    expect(read(field, input)).toEqual({ problem });
    expect(field.mend(input)).toBe(mended);
  });

  test.each(wrong.filter(([, , mended]) => mended !== null))(
    'mends %j',
    (_input, _problem, mended) => {
      expect(read(field, mended)).not.toHaveProperty('problem');
    },
  );
});
