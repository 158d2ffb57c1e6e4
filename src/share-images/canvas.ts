import { shareSize } from './order.ts';
import type { Letter, TypeCase } from './type-case.ts';

/** Red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number];

/** Inks with which text is printed. */
export type Ink = 'ink' | 'muted';

/** What text is printed with: an ink on the page, or the page left bare in a block of ink. */
type Print = Ink | 'page';

/** Steps from bare page to full ink: enough for smooth edges, few enough for sixteen colours. */
const steps: Readonly<Record<Ink, number>> = { ink: 7, muted: 4 };

/** With more colours a pixel takes more than half a byte. */
const mostColors = 16;

const page: Color = [0xff, 0xff, 0xff];
const inks: Readonly<Record<Ink, Color>> = {
  ink: [0x15, 0x21, 0x1b],
  muted: [0x4b, 0x58, 0x50],
};

/** A picture in sixteen colours, kept just as a PNG holds it, so that nothing is copied to write one. */
export class Canvas {
  readonly width = shareSize.width;
  readonly height = shareSize.height;
  /** Rows of a filter byte (none) and half a byte a pixel, the left one in the high half. */
  readonly rows: Uint8Array;
  /** The page first, then the shades of each ink, then what `color` added. */
  readonly palette: Color[];
  readonly #stride = 1 + shareSize.width / 2;

  /** A bare page, or a copy of what is on another canvas. */
  constructor(from?: Canvas) {
    this.rows = from?.rows.slice() ?? new Uint8Array(this.#stride * shareSize.height);
    this.palette = from
      ? [...from.palette]
      : [page, ...shades(inks.ink, steps.ink), ...shades(inks.muted, steps.muted)];
  }

  /** Puts what is on another canvas in the place of what is here. */
  copy({ rows }: Canvas): void {
    this.rows.set(rows);
  }

  /**
   * The palette's index of a colour, which is added when it is new.
   * @throws {RangeError} when the palette is full
   */
  color(color: Color): number {
    const known = this.palette.findIndex((one) => one.every((part, at) => part === color[at]));
    if (known >= 0) return known;
    if (this.palette.length === mostColors) throw new RangeError('a seventeenth colour');
    return this.palette.push(color) - 1;
  }

  /** The palette's index of a pixel. */
  at(x: number, y: number): number {
    const pair = this.rows[y * this.#stride + 1 + (x >> 1)] ?? 0;
    return x & 1 ? pair & 15 : pair >> 4;
  }

  /** Copies a pattern of palette indexes, `width` pixels wide, cut off at the edges. */
  stamp(x: number, y: number, width: number, pattern: Uint8Array): void {
    for (let row = 0; row * width < pattern.length; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const left = x + column;
        if (left < 0 || left >= this.width) continue;
        this.#put(left, y + row, pattern[row * width + column] ?? 0);
      }
    }
  }

  /** Lays a block of full ink, for text printed with `page`. Whole pixels within the canvas. */
  block(x: number, y: number, width: number, height: number): void {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) this.#put(column, row, steps.ink);
    }
  }

  /**
   * Prints a line of text.
   * @param x where the pen starts
   * @param y top of the line's box, `type.lineHeight` tall; whole pixels
   */
  text(text: string, x: number, y: number, type: TypeCase, print: Print): void {
    const chars = [...text];
    let pen = x;
    for (const [index, char] of chars.entries()) {
      const letter = type.letter(char);
      const left = Math.round(pen) + (letter?.left ?? 0);
      if (letter) this.#print(stampOf(letter, print, left & 1), left, y + letter.top);
      pen += type.advance(char, chars[index + 1]);
    }
  }

  #put(x: number, y: number, color: number): void {
    const place = y * this.#stride + 1 + (x >> 1);
    const pair = this.rows[place] ?? 0;
    this.rows[place] = x & 1 ? (pair & 0xf0) | color : (pair & 15) | (color << 4);
  }

  /**
   * Lays a letter's half bytes over the page's; where two letters touch, the edge grows darker. On
   * a block of ink it takes away from the ink's, and the edge grows lighter.
   */
  #print({ across, bytes, bare }: Stamp, column: number, top: number): void {
    const first = 1 + (column >> 1);
    for (let row = Math.max(0, -top); row * across < bytes.length; row += 1) {
      if (top + row >= this.height) return;
      const line = (top + row) * this.#stride;
      for (let at = 0; at < across; at += 1) {
        const place = first + at;
        if (place < 1 || place >= this.#stride) continue;
        const [under, over] = [this.rows[line + place] ?? 0, bytes[row * across + at] ?? 0];
        this.rows[line + place] = bare ? under & ~over : under | over;
      }
    }
  }
}

/** A letter in an ink, as it is laid on the page. */
interface Stamp {
  /** True when it leaves the page bare in a block of ink. */
  readonly bare: boolean;
  /** Bytes a row. */
  readonly across: number;
  readonly bytes: Uint8Array;
}

/** Letters made ready, by ink and by whether they begin in the right half of a byte. */
const stamps = new Map<string, WeakMap<Letter, Stamp>>();

function stampOf(letter: Letter, print: Print, odd: number): Stamp {
  const kind = `${print}${odd}`;
  const ready = stamps.get(kind) ?? new WeakMap<Letter, Stamp>();
  stamps.set(kind, ready);
  const stamp = ready.get(letter) ?? makeStamp(letter, print, odd);
  ready.set(letter, stamp);
  return stamp;
}

function makeStamp({ width, height, shades: depths }: Letter, print: Print, odd: number): Stamp {
  const bare = print === 'page';
  const look = inkTable(bare ? 'ink' : print);
  const across = (width + odd + 1) >> 1;
  const bytes = new Uint8Array(across * height);
  for (const [at, depth] of depths.entries()) {
    const column = (at % width) + odd;
    const place = Math.floor(at / width) * across + (column >> 1);
    const color = look[depth] ?? 0;
    bytes[place] = (bytes[place] ?? 0) | (column & 1 ? color : color << 4);
  }
  return { bare, across, bytes };
}

/** Palette index of each depth of ink. The shades of one ink, laid over each other, give one of it. */
function inkTable(ink: Ink): Uint8Array {
  const first = ink === 'ink' ? 0 : steps.ink;
  return Uint8Array.from({ length: 256 }, (_, depth) => {
    const step = Math.round((depth * steps[ink]) / 255);
    return step === 0 ? 0 : first + step;
  });
}

function shades(ink: Color, count: number): Color[] {
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    const mix = (at: 0 | 1 | 2) => Math.round(page[at] + (ink[at] - page[at]) * share);
    return [mix(0), mix(1), mix(2)];
  });
}
