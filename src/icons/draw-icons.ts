import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { iconFiles } from './icon-files.ts';

/** Paper behind the mark: home screens put icons on any ground. */
const page = '#fff';

/**
 * Draws the icons of a built site from the very mark its pages show in their tab.
 * @param outDir absolute folder of the built site, with `favicon.svg` in it
 */
export async function drawIcons(outDir: string): Promise<void> {
  const mark = await readFile(join(outDir, 'favicon.svg'));
  for (const { file, size, share } of iconFiles) {
    const height = Math.round(size * share);
    const drawn = await sharp(mark, { density: 600 })
      .resize({ width: height, height, fit: 'contain', background: '#0000' })
      .png()
      .toBuffer();
    const picture = await sharp({
      create: { width: size, height: size, channels: 3, background: page },
    })
      .composite([{ input: drawn }])
      .png({ palette: true, colours: 32 })
      .toBuffer();
    await writeFile(join(outDir, file), picture);
  }
}
