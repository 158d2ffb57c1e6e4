import { expect, test } from 'vitest';
import { environment } from '../../environment.ts';
import { collections } from '../../schema/collections.ts';
import { entrySchema } from '../../schema/content-type.ts';
import type { Field, Fields } from '../../schema/field.ts';
import { parseFrontMatter } from '../../schema/front-matter.ts';
import { type SettingsFile, settingsFiles, settingsSchema } from '../../schema/settings.ts';
import { readYaml } from '../../schema/yaml/yaml.ts';
import { disagreementOf, fieldAt, problemOf } from '../widgets/validation.ts';
import { cmsConfig } from './config.ts';
import type { CmsField } from './decap-types.ts';
import { entryFormat, settingsFormat } from './format.ts';

const config = cmsConfig(environment({}));

function fieldsOf(name: string, file?: string): readonly CmsField[] {
  const collection = config.collections.find((candidate) => candidate.name === name);
  return collection?.fields ?? collection?.files?.find((one) => one.name === file)?.fields ?? [];
}

/** Every field of a schema with the path to it, groups and rows opened. */
function everyField(fields: Fields, path: string): readonly (readonly [string, Field])[] {
  return Object.entries(fields).flatMap(([key, field]) => [
    [`${path}.${key}`, field] as const,
    ...('fields' in field.widget ? everyField(field.widget.fields, `${path}.${key}`) : []),
  ]);
}

/** What Decap's form hands over when an editor fills it in. */
const filled: Readonly<Record<string, unknown>> = {
  datetime: '2026-11-24T08:15:00+07:00',
  select: 'x',
  boolean: true,
  image: 'foto.jpg',
  file: 'berkas.pdf',
  wilayah: '62.06',
  text: 'Beberapa kalimat.',
  markdown: 'KASONGAN. Isi.',
};

const wellFormed: Readonly<Record<string, string>> = {
  url: 'https://contoh.go.id/berita',
  archive: 'https://arsip.contoh.go.id/berita',
  email: 'kim@contoh.id',
  whatsapp: '628115200000',
  slug: 'layanan-publik',
  regions: '62',
  green: '#0a5a3d',
  greenDark: '#7ccfa4',
  path: 'M24 0l24 60H0z',
  kim: 'kim-contoh-bersama',
  addressee: 'dinas-contoh',
  number: 'A-2026-041',
  lapor: '7114208',
  report: '/berita/2026/11/judul/',
  entry: '/berita/2026/11/judul/',
  branch: 'main',
};

function fill(field: CmsField): unknown {
  const inner = field['fields'] as readonly CmsField[] | undefined;
  if (field.widget === 'object') return fillAll(inner ?? []);
  if (field.widget === 'list') return [inner ? fillAll(inner) : fillLine(field.name)];
  if (field.widget === 'relation') return field['multiple'] ? ['bencana'] : fillLine(field.name);
  // A price has no bounds in the form, which leaves its message to the schema.
  if (field.widget === 'number') return field['min'] ?? 60_000;
  if (field.widget === 'select') {
    const value = (field['options'] as { value: string }[])[0]?.value;
    return field['multiple'] ? [value] : value;
  }
  if (field.widget === 'datetime' && field['time_format'] === false) return '2026-11-24';
  return filled[field.widget] ?? fillLine(field.name);
}

function fillLine(name: string): string {
  return wellFormed[name] ?? 'Teks pendek';
}

function fillAll(fields: readonly CmsField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, fill(field)]));
}

test('every key of the schema has a label, a hint and a widget in the form, and is found again', () => {
  const all = [
    ...collections.flatMap(({ name, fields }) => everyField(fields, name)),
    ...settingsFiles.flatMap(({ name, fields }) => everyField(fields, `pengaturan.${name}`)),
  ];
  expect(all.length).toBeGreaterThan(80);
  for (const [path, field] of all) {
    expect([path, field.label.length > 0, field.hint.length > 0]).toEqual([path, true, true]);
    expect(fieldAt(path)).toBe(field);
  }
});

test('the form has every key of the schema and the body, and no other', () => {
  for (const { name, fields } of collections) {
    const keys = fieldsOf(name).map((field) => field.name);
    expect(keys.sort()).toEqual([...Object.keys(fields), 'body'].sort());
  }
});

test.each(collections)('what the form saves for $name is what the schema reads', (type) => {
  const fields = fieldsOf(type.name);
  const text = entryFormat(fields, 'Asia/Jakarta').toFile(
    fillAll(fields),
    fields.map(({ name }) => name),
  );
  const result = entrySchema(type).safeParse(parseFrontMatter(text).data);
  expect(result.error?.issues).toBeUndefined();
});

test.each(settingsFiles as readonly SettingsFile[])(
  'what the form saves for the settings $name is what the site reads',
  (file) => {
    const fields = fieldsOf('pengaturan', file.name);
    const text = settingsFormat().toFile(fillAll(fields));
    const result = settingsSchema(file).safeParse(readYaml(text).data);
    expect(result.error?.issues).toBeUndefined();
  },
);

test.each([
  ['berita.title', 'x'.repeat(111), 'Judul terlalu panjang, paling banyak 110 huruf.'],
  [
    'berita.date',
    '2026-02-30T08:00:00+07:00',
    'Waktu terbit "2026-02-30T08:00:00+07:00" memuat tanggal yang tidak ada. Bulan 2 tahun 2026 mempunyai 28 hari.',
  ],
  [
    'berita.photo.src',
    'foto.heic',
    'Berkas foto harus nama berkas foto .jpg, .png, .webp, atau .avif di folder yang sama dengan tulisannya.',
  ],
  ['literasi.minutes', 3, 'Lama belajar harus bilangan bulat dari 5 sampai 240.'],
  ['berita.title', 'Banjir surut', null],
])('the form refuses in the words of the check: %s %j', (path, value, message) => {
  expect(problemOf(path, value)).toBe(message);
  const schema = fieldAt(path)?.schema({ photoFile: (plain) => plain });
  const result = schema?.safeParse(typeof value === 'number' ? String(value) : value);
  expect(result?.error?.issues[0]?.message ?? null).toBe(message);
});

test('choices reach the form joined, and are judged one by one', () => {
  expect(problemOf('berita.adinda', 'akses,diskusi')).toBeNull();
  expect(problemOf('berita.adinda', 'akses,gosip')).toBe(
    'ADINDA hanya boleh berisi: akses, diskusi, implementasi, networking, diseminasi, aspirasi.',
  );
});

const mediaNote = {
  title: 'Tarif perahu dalam dua media',
  date: '2026-11-18T15:00:00+07:00',
  outlet: 'Harian Contoh',
  headline: 'Tarif perahu naik',
  url: 'https://harian.example/tarif',
  publishedOn: '2026-11-19',
  summary: 'Dua angka berbeda.',
  action: 'Ditanyakan.',
  region: '62.06',
  topics: ['bencana'],
  corrections: [],
  sample: false,
  body: '> Tarif naik.',
};

test.each([
  [
    'pantauan.publishedOn',
    {},
    'Tanggal berita 2026-11-19 sesudah waktu terbit. Paling akhir 2026-11-18, hari tulisan ini terbit.',
  ],
  ['pantauan.body', {}, null],
  [
    'pantauan.body',
    { body: `> ${'Tarif naik. '.repeat(26)}` },
    'Kutipan dalam catatan ini 311 huruf, paling banyak 300. Ceritakan isinya dengan kata-kata sendiri; pembaca dapat membuka beritanya lewat tautan.',
  ],
  ['pantauan.publishedOn', { publishedOn: '2026-11-18' }, null],
  ['pantauan.publishedOn', { date: 'kemarin' }, null],
  ['pantauan.title', {}, null],
  ['pantauan.corrections.date', {}, null],
  ['pantauan.corrections', {}, null],
  [
    'pantauan.corrections',
    { corrections: [{ date: '2026-11-17T15:00:00+07:00', kind: 'ralat', note: 'Rp5.000.' }] },
    'Ralat dan hak jawab baris 1 bertanggal 2026-11-17T15:00:00+07:00, sebelum tulisan terbit. Paling awal 2026-11-18T15:00:00+07:00.',
  ],
  [
    'pantauan.corrections',
    { corrections: [{ date: '2026-11-24T11:00:00+08:01', kind: 'ralat', note: 'Rp5.000.' }] },
    null,
  ],
  [
    'pantauan.corrections',
    { corrections: [{ date: '2026-11-24T11:01:00+08:00', kind: 'ralat', note: 'Rp5.000.' }] },
    'Ralat dan hak jawab baris 1 bertanggal 2026-11-24T11:01:00+08:00, yang belum tiba. Paling akhir 2026-11-24T11:00:00+08:00, saat ini.',
  ],
  ['berita.date', {}, null],
  [undefined, {}, null],
])('the form holds values against each other: %s %j', (path, changed, message) => {
  const words = {
    dayOf: (moment: Date) => moment.toISOString().slice(0, 10),
    now: new Date('2026-11-24T03:00:00Z'),
  };
  expect(disagreementOf(path, { ...mediaNote, ...changed }, words)).toBe(message);
});

test('one collection stands as Decap takes it', () => {
  const { fields: _fields, ...kim } = config.collections.find(({ name }) => name === 'kim') ?? {};
  expect(kim).toEqual({
    name: 'kim',
    label: 'Direktori KIM',
    label_singular: 'Profil KIM',
    description: 'Satu halaman untuk setiap KIM: surat keputusan, pengurus, dan kontak resmi.',
    folder: 'content/kim',
    path: '{{slug}}/index',
    media_folder: '',
    public_folder: '',
    preview_path: 'kim/{{dirname}}/',
    create: true,
    delete: false,
    extension: 'md',
    format: 'portal-kim',
    identifier_field: 'title',
    summary: '{{title}}',
    sortable_fields: [{ field: 'title', label: 'Nama KIM' }],
    view_filters: [
      { field: 'sample', label: 'Contoh saja', pattern: true },
      { field: 'draft', label: 'Disembunyikan dari situs', pattern: true },
    ],
  });
});
