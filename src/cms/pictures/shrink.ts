import { type FileKind, kindOf } from './inspect.ts';
import { heicSentence } from './names.ts';
import { PictureError } from './picture-error.ts';

/** Longest side a kept picture has, in pixels: the widest the site shows. */
export const longestSide = 1600;

const jpegQuality = 0.82;

export interface ShrunkPicture {
  readonly blob: Blob;
  readonly kind: 'jpeg' | 'png' | 'pdf';
}

/**
 * Draws a picture anew: turned as its EXIF says, at most 1,600 pixels on its longer side, never
 * larger than it came. Only the pixels are kept, so where and when it was taken is gone. A picture
 * with transparency becomes PNG, any other JPEG. A PDF document passes as it is.
 * @throws {PictureError} when the file is no picture a browser can read
 */
export async function shrinkPicture(file: Blob, name: string): Promise<ShrunkPicture> {
  const kind = kindOf(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  if (kind === 'pdf') return { blob: file, kind };
  refuseUnreadable(kind, name, file.size);
  const image = await decode(file, name);
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d');
  if (!context)
    throw new PictureError('Peramban ini kehabisan memori. Tutup tab lain, lalu coba lagi.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const keepsAlpha = kind !== 'jpeg' && isTransparent(context, canvas.width, canvas.height);
  return keepsAlpha
    ? { blob: await encode(canvas, 'image/png', name), kind: 'png' }
    : { blob: await encode(canvas, 'image/jpeg', name), kind: 'jpeg' };
}

function refuseUnreadable(kind: FileKind | null, name: string, size: number): void {
  if (size === 0) throw new PictureError(`Berkas ${name} kosong. Pilih foto lain.`);
  if (kind === 'heic') throw new PictureError(heicSentence(name));
  if (kind === 'gif') {
    throw new PictureError(`Gambar ${name} berformat GIF. Pilih foto JPG, PNG, atau WebP.`);
  }
  if (kind === null) {
    throw new PictureError(`Isi berkas ${name} bukan foto. Pilih foto JPG, PNG, atau WebP.`);
  }
}

async function decode(file: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new PictureError(
      `Foto ${name} rusak atau tidak lengkap. Ambil ulang dari ponsel, lalu pilih lagi.`,
      { cause },
    );
  }
}

function isTransparent(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let alpha = 3; alpha < data.length; alpha += 4) if ((data[alpha] ?? 255) < 255) return true;
  return false;
}

function encode(canvas: HTMLCanvasElement, type: string, name: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) resolve(blob);
        else reject(new PictureError(`Foto ${name} tidak dapat dikecilkan. Pilih foto lain.`));
      },
      type,
      jpegQuality,
    );
  });
}
