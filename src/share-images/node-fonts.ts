import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

/** A face and the files its letters come from: Latin, then what Latin alone lacks. */
export interface Face {
  readonly family: string;
  readonly weight: 400 | 600 | 700;
  readonly fonts: readonly Font[];
}

/** The portal's type: titles in serif, the rest in sans. The same files on every machine. */
export interface Faces {
  readonly title: Face;
  readonly strong: Face;
  readonly plain: Face;
}

const require = createRequire(import.meta.url);

/** Reads the faces from the packages that bring them. */
export async function loadFaces(): Promise<Faces> {
  const [title, strong, plain] = await Promise.all([
    loadFace('serif', 700, [
      require.resolve('@fontsource/noto-serif/files/noto-serif-latin-700-normal.woff'),
      require.resolve('@fontsource/noto-serif/files/noto-serif-latin-ext-700-normal.woff'),
    ]),
    loadFace('strong', 600, [
      require.resolve('@fontsource/roboto/files/roboto-latin-600-normal.woff'),
      require.resolve('@fontsource/roboto/files/roboto-latin-ext-600-normal.woff'),
    ]),
    loadFace('plain', 400, [
      require.resolve('@fontsource/roboto/files/roboto-latin-400-normal.woff'),
      require.resolve('@fontsource/roboto/files/roboto-latin-ext-400-normal.woff'),
    ]),
  ]);
  return { title, strong, plain };
}

/** Letters these faces have: Latin with its marks, digits, and signs of running text. */
const unknown =
  /[^\u0020-\u007e\u00a0-\u017f\u0180-\u024f\u1e00-\u1eff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212]/gu;

/** A text without the signs no face has, such as emoji: a picture without them, not an empty box. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(unknown, ' ').replace(/\s+/gu, ' ').trim();
}

async function loadFace(
  name: string,
  weight: Face['weight'],
  files: readonly string[],
): Promise<Face> {
  const fonts = await Promise.all(
    files.map(async (file, index) => ({
      name: `${name} ${index}`,
      weight,
      style: 'normal' as const,
      data: await readFile(file),
    })),
  );
  return { family: fonts.map((font) => font.name).join(', '), weight, fonts };
}
