import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Edge } from '../schema/settings.ts';
import type { Canvas, Color } from './canvas.ts';

/** One tile of the mat's edge, in pixels of a share picture. */
export interface Weave {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly Color[];
}

const source = fileURLToPath(new URL('../styles/anyam.svg', import.meta.url));

const ink: Color = [0x15, 0x21, 0x1b];

/** The edge that pages wear too: the weave, twice as large, or a plain line. */
export async function loadWeave(edge: Edge): Promise<Weave> {
  if (edge === 'garis') return { width: 1, height: 8, pixels: new Array<Color>(8).fill(ink) };
  const svg = await readFile(source);
  const { width: natural, height } = await sharp(svg).metadata();
  const { data, info } = await sharp(svg)
    .resize({ width: natural * 2, height: height * 2, kernel: 'nearest' })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = Array.from({ length: info.width * info.height }, (_, index): Color => {
    const at = index * info.channels;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
  return { width: info.width, height: info.height, pixels };
}

/** Lays the weave along the foot, repeated from the centre. */
export function layWeave(canvas: Canvas, { width, height, pixels }: Weave): void {
  const pattern = Uint8Array.from(pixels, (color) => canvas.color(color));
  const middle = Math.round((canvas.width - width) / 2);
  const first = middle - Math.ceil(middle / width) * width;
  for (let x = first; x < canvas.width; x += width) {
    canvas.stamp(x, canvas.height - height, width, pattern);
  }
}
