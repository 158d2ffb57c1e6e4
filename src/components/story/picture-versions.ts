import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/** `story` is 3:2 as wide as its column, `thumb` is 4:3 beside a teaser. */
export type PictureShape = 'story' | 'thumb';

export interface PictureVersions {
  readonly avif: string;
  readonly webp: string;
  /** The one every browser and every messenger can show. */
  readonly jpeg: { readonly url: string; readonly width: number; readonly height: number };
}

const shapes = {
  story: { ratio: 3 / 2, widths: [360, 540, 720, 1120], fallback: 720, quality: 50 },
  thumb: { ratio: 4 / 3, widths: [104, 208, 312], fallback: 208, quality: 45 },
} as const;

/** Source sets of a picture, cropped to a shape and never made larger than it was stored. */
export async function pictureVersions(
  src: ImageMetadata,
  shape: PictureShape,
): Promise<PictureVersions> {
  const { ratio, widths, fallback, quality } = shapes[shape];
  const widest = Math.floor(Math.min(stored(src, 'width'), stored(src, 'height') * ratio));
  const usable = widths.filter((width) => width <= widest);
  const last = Math.min(fallback, widest);
  const heightOf = (width: number) => Math.round(width / ratio);

  async function url(format: 'avif' | 'webp' | 'jpeg', width: number) {
    const size = { width, height: heightOf(width), fit: 'cover' };
    return (await getImage({ src, format, quality, ...size })).src;
  }
  async function sourceSet(format: 'avif' | 'webp', of: readonly number[]) {
    const entries = of.map(async (width) => `${await url(format, width)} ${width}w`);
    return (await Promise.all(entries)).join(', ');
  }

  return {
    avif: await sourceSet('avif', usable.length > 0 ? usable : [widest]),
    webp: await sourceSet('webp', [...new Set([usable[0] ?? last, last])]),
    jpeg: { url: await url('jpeg', last), width: last, height: heightOf(last) },
  };
}

/**
 * Reads a side of the stored picture unseen by Astro, which publishes the original, a hundred kB
 * that no page shows, once a property of it is read in the plain way.
 */
function stored(src: ImageMetadata, side: 'width' | 'height'): number {
  return Object.getOwnPropertyDescriptor(src, side)?.value ?? src[side];
}
