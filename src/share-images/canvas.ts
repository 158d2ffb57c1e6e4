import { shareSize } from './order.ts';
import type { Letter, TypeCase } from './type-case.ts';

/** Red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number];

/** Steps from bare page to full ink: enough for smooth edges, few enough for a small file. */
export const steps = 15;

/** Inks with which text is printed. */
export type Ink = 'ink' | 'muted';

const page: Color = [0xff, 0xff, 0xff];
const inks: Readonly<Record<Ink, Color>> = {
  ink: [0x15, 0x21, 0x1b],
  muted: [0x4b, 0x58, 0x50],
};

/** A picture in few colours: a byte a pixel, which names a colour of the palette. */
export class Canvas {
  readonly width = shareSize.width;
  readonly height = shareSize.height;
  readonly pixels: Uint8Array;
  /** The page first, then the shades of each ink, then what `color` added. */
  readonly palette: Color[];
  readonly #firstShade: Readonly<Record<Ink, number>> = { ink: 0, muted: steps };

  /** A bare page, or a copy of what is on another canvas. */
  constructor(from?: Canvas) {
    this.pixels = from?.pixels.slice() ?? new Uint8Array(shareSize.width * shareSize.height);
    this.palette = from ? [...from.palette] : [page, ...shades(inks.ink), ...shades(inks.muted)];
  }

  /** Puts what is on another canvas in the place of what is here. */
  copy({ pixels }: Canvas): void {
    this.pixels.set(pixels);
  }

  /** The palette's index of a colour, which is added when it is new. */
  color(color: Color): number {
    const known = this.palette.findIndex((one) => one.every((part, at) => part === color[at]));
    return known >= 0 ? known : this.palette.push(color) - 1;
  }

  rect(x: number, y: number, width: number, height: number, color: number): void {
    for (let row = y; row < y + height; row += 1) {
      const start = row * this.width + x;
      this.pixels.fill(color, start, start + width);
    }
  }

  /** Copies a pattern of palette indexes, `width` pixels wide, cut off at the edges. */
  stamp(x: number, y: number, width: number, pattern: Uint8Array): void {
    for (let row = 0; row * width < pattern.length; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const left = x + column;
        if (left < 0 || left >= this.width) continue;
        this.pixels[(y + row) * this.width + left] = pattern[row * width + column] ?? 0;
      }
    }
  }

  /**
   * Prints a line of text.
   * @param x where the pen starts
   * @param y top of the line's box, `type.lineHeight` tall; whole pixels
   */
  text(text: string, x: number, y: number, type: TypeCase, ink: Ink): void {
    const first = this.#firstShade[ink];
    const chars = [...text];
    let pen = x;
    for (const [index, char] of chars.entries()) {
      const letter = type.letter(char);
      if (letter) this.#print(letter, Math.round(pen) + letter.left, y + letter.top, first);
      pen += type.advance(char, chars[index + 1]);
    }
  }

  #print({ width, height, shades: ink }: Letter, x: number, y: number, first: number): void {
    const [start, end] = [Math.max(0, -x), Math.min(width, this.width - x)];
    const bottom = Math.min(height, this.height - y);
    for (let row = Math.max(0, -y); row < bottom; row += 1) {
      const line = (y + row) * this.width + x;
      for (let column = start; column < end; column += 1) {
        const shade = ink[row * width + column] ?? 0;
        if (shade === 0) continue;
        this.pixels[line + column] = Math.max(this.pixels[line + column] ?? 0, first + shade);
      }
    }
  }
}

function shades(ink: Color): Color[] {
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / steps;
    const mix = (at: 0 | 1 | 2) => Math.round(page[at] + (ink[at] - page[at]) * share);
    return [mix(0), mix(1), mix(2)];
  });
}
