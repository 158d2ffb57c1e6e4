import { crc32, deflateSync } from 'node:zlib';
import type { Color } from './canvas.ts';

/** Kept between pictures: the pixels with a filter byte before each row, none of them filtered. */
let rows = Buffer.alloc(0);

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Writes a picture of at most 256 colours as PNG. A general encoder would look for the palette,
 * which takes ten times as long as all the rest of a share picture.
 * @param pixels a palette index for each pixel, row by row
 */
export function indexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
  palette: readonly Color[],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8; // bits a pixel
  header[9] = 3; // palette
  if (rows.length !== (width + 1) * height) rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 2 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
