import sharp from 'sharp';
import type { Canvas } from './canvas.ts';

/** Where a photo lies on the picture. */
export interface PhotoBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Messengers give up on heavier pictures, and a phone on a weak signal waits for them. */
export const heaviest = 60_000;

/** Tried in turn until the picture is light enough. */
const qualities = [72, 56, 42, 30] as const;

/**
 * A photo cut to a box, towards what draws the eye: red, green and blue of each pixel.
 * @throws {Error} when the photo can't be read; the words are those of sharp
 */
export function photoPanel(file: string, { width, height }: PhotoBox): Promise<Buffer> {
  return sharp(file)
    .rotate()
    .resize({ width, height, fit: 'cover', position: 'attention' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** A canvas with a photo's panel on it, as JPEG of at most `heaviest` bytes. */
export async function photoJpeg(canvas: Canvas, panel: Uint8Array, box: PhotoBox): Promise<Buffer> {
  const pixels = colored(canvas);
  for (let row = 0; row < box.height; row += 1) {
    const line = panel.subarray(row * box.width * 3, (row + 1) * box.width * 3);
    pixels.set(line, ((box.y + row) * canvas.width + box.x) * 3);
  }
  return lightJpeg(pixels, canvas);
}

/** The same kind of file without the photo. */
export function plainJpeg(canvas: Canvas): Promise<Buffer> {
  return lightJpeg(colored(canvas), canvas);
}

async function lightJpeg(pixels: Uint8Array, { width, height }: Canvas): Promise<Buffer> {
  let jpeg = Buffer.alloc(0);
  for (const quality of qualities) {
    jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality, chromaSubsampling: '4:4:4' })
      .toBuffer();
    if (jpeg.byteLength <= heaviest) break;
  }
  return jpeg;
}

function colored({ pixels, palette }: Canvas): Uint8Array {
  const colors = new Uint8Array(pixels.length * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    const color = palette[pixels[at] ?? 0];
    if (color) colors.set(color, at * 3);
  }
  return colors;
}
