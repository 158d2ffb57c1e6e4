import { brotliCompressSync, constants } from 'node:zlib';
import { weightMark } from './weight-mark.ts';

const params = {
  // A window of 64 kB holds a page; the usual 4 MB take fifteen times as long to set up.
  [constants.BROTLI_PARAM_LGWIN]: 16,
  // What a CDN takes the time for on the way out.
  [constants.BROTLI_PARAM_QUALITY]: 4,
};

/**
 * A page that says how much of a reader's quota it takes: itself with its styles, as a CDN sends it
 * (brotli), pictures not counted. A page without the mark comes back as it is.
 */
export function withWeight(html: string): string {
  if (!html.includes(weightMark)) return html;
  return html.replaceAll(weightMark, inKilobytes(brotliCompressSync(html, { params }).length));
}

/** Whole kilobytes, never below 1. @param bytes size */
export function inKilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
