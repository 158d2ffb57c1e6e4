import { encode } from 'uqr';

/** A QR code as the path of an SVG: strokes one unit high, in units of one module. */
export interface QrPath {
  /** Width and height with the quiet border, in modules. */
  readonly size: number;
  readonly path: string;
}

/** White modules a reader needs around a code (ISO/IEC 18004). */
const border = 4;

/** The mask whose codes of a portal's addresses take the fewest bytes. */
const maskPattern = 6;

/**
 * The code of a text. Modules that lie side by side become one stroke, and moves are relative: a
 * page carries the path, and every byte of it travels to phones that never print.
 */
export function qrPath(text: string): QrPath {
  // Weighing all eight masks takes six times as long as the rest; scanners read every one of them.
  const { size, data } = encode(text, { ecc: 'M', border, maskPattern });
  let path = '';
  let [penX, penY] = [0, 0];
  for (const [y, row] of data.entries()) {
    let x = 0;
    while (x < size) {
      if (!row[x]) {
        x += 1;
        continue;
      }
      const start = x;
      while (x < size && row[x]) x += 1;
      path += `m${start - penX} ${y - penY}h${x - start}`;
      [penX, penY] = [x, y];
    }
  }
  return { size, path };
}
