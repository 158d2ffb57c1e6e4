import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawIcons } from './draw-icons.ts';
import { faviconSvg } from './favicon.ts';
import { iconFiles } from './icon-files.ts';
import { defaultMark } from './mark.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ikon-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('icons carry the mark in the colour an office chose, clear of the edge', async () => {
  await writeFile(
    join(folder, 'favicon.svg'),
    faviconSvg(defaultMark, { light: '#123a8c', dark: '#9db8f2' }),
  );
  await drawIcons(folder);
  for (const { file, size, share } of iconFiles) {
    const { data, info } = await sharp(join(folder, file))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height], file).toEqual([size, size]);
    const colorAt = (x: number, y: number) => [...data.subarray((y * size + x) * 3).subarray(0, 3)];
    const middle = Math.floor(size / 2);
    expect(colorAt(middle, middle), file).toEqual([0x12, 0x3a, 0x8c]);
    const edge = Math.floor((size * (1 - share)) / 2) - 2;
    expect(colorAt(middle, edge), file).toEqual([255, 255, 255]);
  }
});
