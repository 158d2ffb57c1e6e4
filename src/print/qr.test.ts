import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr.ts';

/** Draws a path of relative moves and horizontal strokes. */
function draw(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  let [x, y] = [0, 0];
  for (const [, dx = '', dy = '', length = ''] of path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
    x += Number(dx);
    y += Number(dy);
    grid[y]?.fill(true, x, x + Number(length));
    x += Number(length);
  }
  return grid;
}

test('the path draws the very modules of the code', () => {
  const address = 'https://kim.example.org/berita/2026/11/banjir-di-katingan/';
  const { size, path } = qrPath(address);
  const { data } = encode(address, { ecc: 'M', border: 4, maskPattern: 6 });
  expect(draw(path, size)).toEqual(data);
  expect(path.length).toBeLessThan(6000);
});
