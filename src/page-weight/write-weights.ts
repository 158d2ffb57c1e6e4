import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pagesBelow } from '../headers/built-pages.ts';
import { weightMark } from './weight-mark.ts';

const params = {
  // A window of 64 kB holds a page; the usual 4 MB take fifteen times as long to set up.
  [constants.BROTLI_PARAM_LGWIN]: 16,
  [constants.BROTLI_PARAM_QUALITY]: 9,
};

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
    // Nothing else waits here, and without promises a page takes half the time.
    const html = readFileSync(file, 'utf8');
    if (!html.includes(weightMark)) continue;
    const { length } = brotliCompressSync(html, { params });
    writeFileSync(file, html.replaceAll(weightMark, inKilobytes(length)));
    written += 1;
  }
  return written;
}

/** Whole kilobytes, never below 1. @param bytes size */
export function inKilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
