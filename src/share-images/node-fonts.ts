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

export async function loadFaces(): Promise<Faces> {
  const [title, strong, plain] = await Promise.all([
    loadFace('noto-serif', 700),
    loadFace('roboto', 600),
    loadFace('roboto', 400),
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

async function loadFace(name: 'noto-serif' | 'roboto', weight: Face['weight']): Promise<Face> {
  const fonts = await Promise.all(
    ['latin', 'latin-ext'].map(async (subset) => {
      const file = `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`;
      const data = await readFile(createRequire(import.meta.url).resolve(file));
      return { name: `${name} ${subset}`, weight, style: 'normal' as const, data };
    }),
  );
  return { family: fonts.map((font) => font.name).join(', '), weight, fonts };
}
