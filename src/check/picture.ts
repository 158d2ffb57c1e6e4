/** What a picture is, told from its bytes. */
export interface PictureFacts {
  /** `jpeg`, `png`, `webp`, `avif`, or another name for what the portal doesn't take. */
  readonly format: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Why bytes are no usable picture. */
export type PictureFault = 'not-a-picture' | 'damaged' | 'too-large' | 'heic';

/** Decodes a picture far enough to know that all of it is there. */
export type PictureProbe = (
  bytes: Uint8Array,
) => Promise<PictureFacts | { readonly problem: PictureFault }>;

/** Most pixels a picture may have: 12,000 x 8,000 covers every phone. */
export const maxPixels = 96_000_000;

/** The longest side WebP can have, in pixels. */
export const maxSide = 16_383;

/**
 * How many times its shorter side a picture's longer side may be: a panorama is five. Cutting a
 * share picture out of a line of 1 x 20,000 pixels would enlarge it to 24 million.
 */
export const maxStretch = 10;

/** Format of a picture by the ending of its file's name. */
export const formatOfEnding: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
};

/** Ending that names a format. */
export const endingOfFormat: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
};
