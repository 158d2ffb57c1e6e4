import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { pagesBelow } from '../headers/built-pages.ts';
import { weightMark } from './weight-mark.ts';

const compress = promisify(brotliCompress);

/**
 * Writes into every page how much of a reader's quota it takes: the page with its styles, as a CDN
 * sends it (brotli), pictures not counted.
 * @param outDir absolute folder of the built site
 * @returns how many pages carry their weight
 */
export async function writeWeights(outDir: string): Promise<number> {
  let written = 0;
  for (const path of await pagesBelow(outDir, { except: ['admin'] })) {
    const file = join(outDir, path);
    const html = await readFile(file, 'utf8');
    if (!html.includes(weightMark)) continue;
    const { length } = await compress(html, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
    });
    await writeFile(file, html.replaceAll(weightMark, inKilobytes(length)));
    written += 1;
  }
  return written;
}

/** Whole kilobytes, never below 1. @param bytes size */
export function inKilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
