import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inspectPicture, kindOf } from './inspect.ts';

const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a5a3d' } });
const withExif = plain
  .clone()
  .withExif({ IFD0: { Artist: 'Sari' }, IFD3: { GPSLatitudeRef: 'S' } });

test.each([
  ['jpeg', plain.clone().jpeg(), false],
  ['jpeg', withExif.clone().jpeg(), true],
  ['png', plain.clone().png(), false],
  ['png', withExif.clone().png(), true],
  ['webp', plain.clone().webp(), false],
  ['webp', plain.clone().webp({ lossless: true }), false],
  ['webp', withExif.clone().webp(), true],
] as const)('reads the header of a %s', async (kind, image, metadata) => {
  const bytes = new Uint8Array(await image.toBuffer());
  expect(inspectPicture(bytes)).toEqual({ kind, metadata, width: 40, height: 20 });
});

test.each([
  ['GIF89a', 'gif'],
  ['%PDF-1.7', 'pdf'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'heic'],
  ['\0\0\0\x1cftypavif\0\0\0\0avifmif1', 'avif'],
  ['bukan foto sama sekali', null],
  ['', null],
])('knows %j by its first bytes', (text, kind) => {
  expect(kindOf(new TextEncoder().encode(text))).toBe(kind);
});
