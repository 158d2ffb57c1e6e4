import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from './read-content.ts';
import type { ContentSource } from './source.ts';
import { base, layered, tools } from './testing/node-fixtures.ts';

const folder = 'content/berita/2026/11/foto-aneh';

function plain(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#0a5a3d' } });
}

/** Two frames of 40 x 30. */
function moving(): Sharp {
  const raw = { width: 40, height: 60, channels: 4, pageHeight: 30 } as const;
  return sharp(Buffer.alloc(40 * 60 * 4, 200), { raw });
}

function text(words: string): Promise<Buffer> {
  return Promise.resolve(Buffer.from(words, 'latin1'));
}

/** A PNG that says it is so large, with 50 MB of zeros packed into 50 kB. */
function bomb(width: number, height: number): Promise<Buffer> {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2], 8);
  return Promise.resolve(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', size),
      chunk('IDAT', deflateSync(Buffer.alloc(50_000_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

async function said(name: string, bytes: Uint8Array) {
  const files = new Map<string, Uint8Array>([
    [`${folder}/index.md`, Buffer.from(entry(name))],
    [`${folder}/${name}`, bytes],
  ]);
  const source: ContentSource = {
    list: async () => [...files.keys()],
    read: async (path) => files.get(path) ?? null,
  };
  const { problems } = await checkContent(layered(base, source), tools);
  return problems.map(({ rule, message, fix }) => ({ rule, message, fix }));
}

function entry(photo: string): string {
  return `---
title: Foto aneh
date: 2026-11-22T08:15:00+07:00
summary: Satu foto.
region: "62.06"
topics:
  - layanan-publik
sources:
  - name: Kepala desa
photo:
  src: ${photo}
  alt: Dermaga.
  credit: KIM Contoh
  consent: tanpa-wajah
---

Isi.
`;
}

const accepted: [what: string, name: string, bytes: () => Promise<Buffer>][] = [
  ['40 megapixels', 'besar.jpg', () => plain(8_000, 5_000).jpeg().toBuffer()],
  ['one pixel', 'kecil.png', () => plain(1, 1).png().toBuffer()],
  ['CMYK', 'cetak.jpg', () => plain(40, 30).toColourspace('cmyk').jpeg().toBuffer()],
  ['16 bits a colour', 'dalam.png', () => plain(40, 30).toColourspace('rgb16').png().toBuffer()],
  [
    'turned by Exif',
    'putar.jpg',
    () => plain(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  ],
  ['a WebP that moves', 'gerak.webp', () => moving().webp().toBuffer()],
  ['a panorama', 'lebar.jpg', () => plain(400, 40).jpeg().toBuffer()],
];

test.each(accepted)('takes a picture of %s', async (_what, name, bytes) => {
  expect(await said(name, await bytes())).toEqual([]);
});

const heic = () => text('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
const svg = () =>
  text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>p()</script></svg>');
const notAPicture = (name: string) =>
  `Berkas "${name}" bukan foto, walaupun namanya seperti foto. Simpan foto aslinya dengan nama itu.`;
const damaged = (name: string) => `Foto "${name}" rusak atau terpotong. Salin ulang foto aslinya.`;
const tooLarge = (name: string) =>
  `Foto "${name}" terlalu besar. Kecilkan sampai sisi terpanjangnya 1.600 piksel.`;
const other = (name: string, format: string) =>
  `Isi "${name}" sebenarnya ${format}, yang tidak dapat dipakai. Simpan ulang sebagai .jpg.`;

const refused: [
  what: string,
  name: string,
  bytes: () => Promise<Buffer>,
  rule: string,
  message: string,
][] = [
  [
    'nothing',
    'a.jpg',
    () => text(''),
    'empty-file',
    'Berkas "a.jpg" kosong. Salin ulang berkas aslinya.',
  ],
  ['text', 'a.jpg', () => text('Ini bukan foto.'), 'not-a-picture', notAPicture('a.jpg')],
  [
    'a page of a website',
    'a.png',
    () => text('<html><script>p()</script>'),
    'not-a-picture',
    notAPicture('a.png'),
  ],
  [
    'the start of a JPEG',
    'a.jpg',
    async () => (await plain(400, 300).jpeg().toBuffer()).subarray(0, 600),
    'damaged-picture',
    damaged('a.jpg'),
  ],
  [
    'a GIF that moves',
    'a.png',
    () => moving().gif().toBuffer(),
    'picture-format',
    other('a.png', 'GIF'),
  ],
  ['a HEIC', 'a.jpg', heic, 'picture-format', other('a.jpg', 'HEIC')],
  ['an SVG with a script', 'a.png', svg, 'picture-format', other('a.png', 'SVG')],
  [
    'a TIFF',
    'a.jpg',
    () => plain(40, 30).tiff().toBuffer(),
    'picture-format',
    other('a.jpg', 'TIFF'),
  ],
  [
    'a bomb that says what it holds',
    'a.png',
    () => bomb(100_000, 100_000),
    'picture-too-large',
    tooLarge('a.png'),
  ],
  [
    'a bomb of another size than it says',
    'a.png',
    () => bomb(9_000, 9_000),
    'damaged-picture',
    damaged('a.png'),
  ],
  [
    'a line longer than WebP can be',
    'a.png',
    () => plain(20_000, 3_000).png().toBuffer(),
    'picture-too-large',
    tooLarge('a.png'),
  ],
  [
    'a line',
    'a.png',
    () => plain(1, 9_000).png().toBuffer(),
    'picture-shape',
    'Foto "a.png" terlalu pipih (1 × 9000 piksel). Potong sampai sisi panjangnya paling banyak 10 kali sisi pendeknya.',
  ],
];

test.each(refused)('refuses %s', async (_what, name, bytes, rule, message) => {
  const [first, ...more] = await said(name, await bytes());
  expect(more).toEqual([]);
  expect(first).toEqual({ rule, message, fix: null });
});

test.each(['foto.svg', 'foto.gif', 'foto.heic', 'foto.heif'])(
  'names %s by its ending',
  async (name) => {
    const told = await said(name, await heic());
    expect(told.find(({ rule }) => rule === 'file-kind')).toEqual({
      rule: 'file-kind',
      message: `Berkas .${name.split('.')[1]} tidak dapat dipakai di portal. Yang dapat: index.md, foto (.jpg, .png, .webp, .avif), dan .pdf. Simpan ulang gambar ini sebagai .jpg.`,
      fix: `${folder}/foto.jpg`,
    });
  },
);
