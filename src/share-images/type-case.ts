import { createElement } from 'react';
import satori from 'satori';
import sharp from 'sharp';
import type { Face } from './node-fonts.ts';

/** One letter as it is printed. */
export interface Letter {
  readonly width: number;
  readonly height: number;
  /** From the pen to the left edge of the bitmap; negative for letters that lean out. */
  readonly left: number;
  /** From the top of the line's box to the top of the bitmap. */
  readonly top: number;
  /** How much ink each pixel takes, row by row, 0 to 255. */
  readonly shades: Uint8Array;
}

/** The letters of a face in one size. Letters are set once and printed on every picture. */
export interface TypeCase {
  /** Size of the face in pixels. */
  readonly size: number;
  /** Distance from one line to the next. */
  readonly lineHeight: number;
  readonly letter: (char: string) => Letter | undefined;
  /** How far the pen moves for a text, in pixels. */
  readonly widthOf: (text: string) => number;
  /** How far the pen moves after `char` when `next` follows. */
  readonly advance: (char: string, next: string | undefined) => number;
}

/** Widths of a face's letters and pairs, in thousandths of its size. */
export interface Widths {
  readonly single: ReadonlyMap<string, number>;
  readonly pair: ReadonlyMap<string, number>;
}

/** Spaces at an edge have no width to measure, so every text stands between two of these. */
const post = 'n';

/** Measures all that some texts are made of, in one go. */
export async function measure(face: Face, texts: readonly string[]): Promise<Widths> {
  const chars = new Set(texts.flatMap((text) => [...text]));
  const pairs = new Set(texts.flatMap(pairsOf));
  const wanted = ['', ...chars, ...pairs];
  const widths = new Map<string, number>();
  await satori(
    createElement(
      'div',
      { style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' } },
      wanted.map((text) =>
        createElement('div', { key: `#${text}`, style: textStyle(face, 1000) }, post + text + post),
      ),
    ),
    {
      width: 8000,
      height: 8000,
      fonts: [...face.fonts],
      embedFont: true,
      onNodeDetected: ({ key, width }) => {
        if (typeof key === 'string' && key.startsWith('#')) widths.set(key.slice(1), width);
      },
    },
  );
  const between = widths.get('') ?? 0;
  const own = (text: string) => (widths.get(text) ?? between) - between;
  return {
    single: new Map([...chars].map((char) => [char, own(char)])),
    pair: new Map([...pairs].map((pair) => [pair, own(pair)])),
  };
}

/** Sets every letter of a face in one size. */
export async function setType(face: Face, size: number, widths: Widths): Promise<TypeCase> {
  const chars = [...widths.single.keys()].filter((char) => char.trim() !== '');
  const cell = { width: Math.ceil(size * 1.6), height: Math.ceil(size * 1.5) };
  const left = Math.ceil(size * 0.25);
  const perRow = 24;
  const sheet = {
    width: cell.width * perRow,
    height: cell.height * Math.max(1, Math.ceil(chars.length / perRow)),
  };
  const svg = await satori(
    createElement(
      'div',
      { style: { display: 'flex', ...sheet, background: '#fff' } },
      chars.map((char, index) => {
        const place = {
          position: 'absolute',
          left: (index % perRow) * cell.width + left,
          top: Math.floor(index / perRow) * cell.height,
          lineHeight: `${cell.height}px`,
        } as const;
        return createElement(
          'div',
          { key: char, style: { ...textStyle(face, size), ...place } },
          char,
        );
      }),
    ),
    { ...sheet, fonts: [...face.fonts] },
  );
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const letters = new Map(
    chars.map((char, index) => [
      char,
      cutLetter(data, info, {
        x: (index % perRow) * cell.width,
        y: Math.floor(index / perRow) * cell.height,
        ...cell,
        pen: left,
      }),
    ]),
  );
  const scale = (thousandths: number) => (thousandths * size) / 1000;
  const advance = (char: string, next: string | undefined) => {
    const single = widths.single.get(char) ?? 0;
    const pair = next === undefined ? undefined : widths.pair.get(char + next);
    return scale(pair === undefined ? single : pair - (widths.single.get(next ?? '') ?? 0));
  };
  const widthOf = (text: string) => {
    const all = [...text];
    return all.reduce((sum, char, index) => sum + advance(char, all[index + 1]), 0);
  };
  return {
    size,
    lineHeight: cell.height,
    letter: (char) => letters.get(char),
    widthOf,
    advance,
  };
}

/** Cuts one letter out of the sheet, as close as its ink allows. */
function cutLetter(
  sheet: Uint8Array,
  { width, channels }: { readonly width: number; readonly channels: number },
  cell: { x: number; y: number; width: number; height: number; pen: number },
): Letter {
  const inkAt = (column: number, row: number) =>
    255 - (sheet[((cell.y + row) * width + cell.x + column) * channels] ?? 255);
  const columns = range(cell.width).filter((x) => range(cell.height).some((y) => inkAt(x, y) > 0));
  const rows = range(cell.height).filter((y) => range(cell.width).some((x) => inkAt(x, y) > 0));
  const [left = 0, top = 0] = [columns[0], rows[0]];
  const right = columns.at(-1) ?? left;
  const bottom = rows.at(-1) ?? top;
  const size = { width: right - left + 1, height: bottom - top + 1 };
  return {
    ...size,
    left: left - cell.pen,
    top,
    shades: Uint8Array.from(range(size.width * size.height), (at) =>
      inkAt(left + (at % size.width), top + Math.floor(at / size.width)),
    ),
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function pairsOf(text: string): string[] {
  const chars = [...text];
  return chars.slice(1).map((char, index) => (chars[index] ?? '') + char);
}

function textStyle({ family, weight }: Face, size: number) {
  return {
    display: 'flex',
    whiteSpace: 'pre',
    fontFamily: family,
    fontWeight: weight,
    fontSize: size,
  } as const;
}
