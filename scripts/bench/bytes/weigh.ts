import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { fileOf } from '../../../tests/site/built-pages.ts';
import { phone } from '../reader/visit.ts';

/** Bytes of one page. */
export interface PageWeight {
  /** Of the HTML with the styles in it. */
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
  /** Of the styles in it, compressed by themselves. */
  readonly styles: number;
  /** Of the photos that a phone shows before anybody scrolls. */
  readonly photos: number;
}

/**
 * Weighs a page as a CDN sends it at its best.
 * @param folder absolute folder of the built site
 * @param origin where it is being served
 * @param path address of the page
 */
export async function weighPage(
  browser: Browser,
  { folder, origin, path }: { folder: string; origin: string; path: string },
): Promise<PageWeight> {
  const html = await readFile(fileOf(folder, path));
  return {
    raw: html.byteLength,
    gzip: gzipSync(html, { level: 9 }).byteLength,
    brotli: brotli(html),
    styles: brotli(Buffer.from(stylesIn(String(html)))),
    photos: await firstPhotos(browser, folder, `${origin}${path}`),
  };
}

/** What stands in the style elements of a page. */
export function stylesIn(html: string): string {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n');
}

function brotli(bytes: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(bytes, { params }).byteLength;
}

async function firstPhotos(browser: Browser, folder: string, address: string): Promise<number> {
  const page = await browser.newPage(phone);
  try {
    await page.goto(address, { waitUntil: 'load' });
    const files = await page.evaluate(picturesInView);
    const sizes = files.map(async (file) => (await stat(join(folder, file))).size);
    return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function picturesInView(): string[] {
  const shown = [...document.images].filter((image) => {
    const { top, bottom, width } = image.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight && image.currentSrc.startsWith('http');
  });
  return [...new Set(shown.map(({ currentSrc }) => new URL(currentSrc).pathname))];
}
