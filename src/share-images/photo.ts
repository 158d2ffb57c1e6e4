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

/** Tried in turn until the picture is light enough. Softening a texture beats breaking it to blocks. */
const attempts = [
  { quality: 72, blur: 0 },
  { quality: 54, blur: 0 },
  { quality: 42, blur: 0 },
  { quality: 42, blur: 1 },
  { quality: 36, blur: 2 },
  { quality: 30, blur: 6 },
] as const;

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
export async function photoJpeg(canvas: Canvas, panel: Buffer, box: PhotoBox): Promise<Buffer> {
  const pixels = colored(canvas);
  let jpeg: Buffer = Buffer.alloc(0);
  for (const { quality, blur } of attempts) {
    lay(pixels, canvas.width, blur > 0 ? await softened(panel, box, blur) : panel, box);
    jpeg = await encode(pixels, canvas, quality);
    if (jpeg.byteLength <= heaviest) break;
  }
  return jpeg;
}

/** The same kind of file without the photo. */
export function plainJpeg(canvas: Canvas): Promise<Buffer> {
  return encode(colored(canvas), canvas, attempts[0].quality);
}

function lay(pixels: Uint8Array, across: number, panel: Uint8Array, box: PhotoBox): void {
  for (let row = 0; row < box.height; row += 1) {
    const line = panel.subarray(row * box.width * 3, (row + 1) * box.width * 3);
    pixels.set(line, ((box.y + row) * across + box.x) * 3);
  }
}

function softened(panel: Buffer, { width, height }: PhotoBox, blur: number): Promise<Buffer> {
  return sharp(panel, { raw: { width, height, channels: 3 } })
    .blur(blur)
    .raw()
    .toBuffer();
}

function encode(pixels: Uint8Array, { width, height }: Canvas, quality: number): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function colored(canvas: Canvas): Uint8Array {
  const { width, height, palette } = canvas;
  const colors = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const color = palette[canvas.at(x, y)];
      if (color) colors.set(color, (y * width + x) * 3);
    }
  }
  return colors;
}
