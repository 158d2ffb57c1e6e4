import { PictureError } from './picture-error.ts';

const readable = /\.(jpe?g|png|webp|avif|pdf)$/i;

/**
 * The file name under which a picture is kept: lower case, plain letters, and free. Phones name
 * every photo alike, so one whose name is taken gets a number. The extension does not count when
 * looking for a free name, since shrinking may change it.
 * @throws {PictureError} when the extension is none that can be kept
 */
export function freePictureName(name: string, taken: readonly string[]): string {
  const extension = readable.exec(name)?.[0].toLowerCase();
  if (extension === undefined) throw new PictureError(unreadable(name));
  const stem =
    name
      .slice(0, -extension.length)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'foto';
  const stems = new Set(taken.map((other) => other.toLowerCase().replace(/\.[^.]*$/, '')));
  let free = stem;
  for (let number = 2; stems.has(free); number += 1) free = `${stem}-${number}`;
  return `${free}${extension === '.jpeg' ? '.jpg' : extension}`;
}

function unreadable(name: string): string {
  return /\.(heic|heif)$/i.test(name)
    ? heicSentence(name)
    : `Berkas ${name} tidak dapat dipakai. Pilih foto JPG, PNG, atau WebP.`;
}

/** What to do with a photo in the format of iPhones. */
export function heicSentence(name: string): string {
  return `Foto ${name} berformat HEIC yang tidak dapat dibaca peramban. Buka foto itu di ponsel, simpan atau bagikan sebagai JPG, lalu pilih hasilnya.`;
}
