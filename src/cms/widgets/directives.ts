import { photoConsents } from '../../schema/types/entry-fields.ts';
import type { CmsField } from '../config/decap-types.ts';

/** A block the editor inserts by a form instead of by typing its marks. */
export interface EditorComponent {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly CmsField[];
  readonly pattern: RegExp;
  readonly fromBlock: (match: RegExpMatchArray) => Readonly<Record<string, string>>;
  readonly toBlock: (data: Readonly<Record<string, string | undefined>>) => string;
  readonly toPreview: (data: Readonly<Record<string, string | undefined>>) => string;
}

interface Block {
  readonly id: string;
  readonly label: string;
  /** Words in the square brackets; absent where the directive takes none. */
  readonly title?: CmsField;
  readonly attributes: readonly CmsField[];
  /** Text between the fences; absent for a directive of one line. */
  readonly body?: CmsField;
}

/**
 * The directives of src/markdown/directives/ as forms. One with an attribute not told here stays
 * the text that was typed.
 */
export const editorComponents: readonly EditorComponent[] = [
  {
    id: 'foto',
    label: 'Foto dalam tulisan',
    title: line('title', 'Keterangan', 'Apa yang terlihat, untuk semua pembaca.', false),
    attributes: [
      { name: 'src', label: 'Berkas foto', widget: 'image', choose_url: false },
      line('alt', 'Teks pengganti', 'Untuk pembaca yang tidak dapat melihat foto.'),
      line('credit', 'Pembuat foto', 'Orang atau KIM yang memotret.', false),
      {
        name: 'izin',
        label: 'Izin orang di foto',
        hint: 'Wajah anak hanya dengan izin orang tua atau walinya.',
        widget: 'select',
        options: photoConsents.map((choice) => ({ ...choice })),
      },
    ],
  },
  fenced('catatan', 'Catatan', 'Hal yang perlu diketahui pembaca.'),
  fenced('awas', 'Awas', 'Hal yang dapat merugikan pembaca.'),
  {
    id: 'kutipan',
    label: 'Kutipan bersumber',
    attributes: [line('sumber', 'Sumber', 'Siapa yang mengatakannya.', false)],
    body: paragraph('Kata-katanya'),
  },
  {
    id: 'video',
    label: 'Tautan video',
    title: line('title', 'Judul video', 'Judul yang dibaca orang.'),
    attributes: [
      line('url', 'Alamat video', 'Alamat lengkap, dimulai https://.'),
      line('durasi', 'Lama', 'Misalnya 2 menit 14 detik.', false),
      line('ukuran', 'Ukuran', 'Misalnya 8 MB.', false),
    ],
  },
].map(component);

function component({ id, label, title, attributes, body }: Block): EditorComponent {
  const fence = body ? ':::' : '::';
  const names = attributes.map(({ name }) => name);
  const toBlock: EditorComponent['toBlock'] = (data) => {
    const words = title && data[title.name] ? `[${escapeWords(data[title.name] ?? '')}]` : '';
    const filled = names.filter((name) => data[name]);
    const pairs = filled.map((name) => `${name}="${escapeValue(data[name] ?? '')}"`).join(' ');
    const head = `${fence}${id}${words}${pairs ? `{${pairs}}` : ''}`;
    return body ? `${head}\n${data[body.name] ?? ''}\n:::` : head;
  };
  return {
    id,
    label,
    fields: [...(title ? [title] : []), ...attributes, ...(body ? [body] : [])],
    pattern: new RegExp(
      `^${fence}${id}(?:\\[((?:\\\\.|[^\\]\\\\\\n])*)\\])?` +
        `(?:\\{((?:\\s*(?:${names.join('|') || '-'})="[^"\\n]*")*)\\s*\\})?[ \\t]*` +
        (body ? '\\n([\\s\\S]*?)\\n:::[ \\t]*(?=\\n|$)' : '(?=\\n|$)'),
    ),
    fromBlock: ([, words = '', pairs = '', text = '']) => ({
      ...(title && words ? { [title.name]: words.replace(/\\(.)/g, '$1') } : {}),
      ...Object.fromEntries(
        [...pairs.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
          name,
          unescapeValue(value),
        ]),
      ),
      ...(body ? { [body.name]: text } : {}),
    }),
    toBlock,
    toPreview: toBlock,
  };
}

function fenced(id: string, label: string, hint: string): Block {
  return {
    id,
    label,
    title: line('title', 'Judul', `Boleh kosong; bawaannya "${label}".`, false),
    attributes: [],
    body: { ...paragraph('Isi'), hint },
  };
}

function line(name: string, label: string, hint: string, required = true): CmsField {
  return { name, label, hint, required, widget: 'string' };
}

function paragraph(label: string): CmsField {
  return { name: 'text', label, widget: 'text' };
}

function escapeWords(words: string): string {
  return words.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/g, ' ');
}

function unescapeValue(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
