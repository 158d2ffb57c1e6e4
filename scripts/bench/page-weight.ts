import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of one page. */
export interface PageWeight {
  path: string;
  raw: number;
  /** As a CDN sends it at its best. */
  brotli: number;
}

/**
 * The heaviest page of each kind, a kind being the top folder of an address and how deep it lies.
 *
 * @param folder Absolute folder of a built site.
 * @param pages Paths below it.
 */
export async function heaviestPages(
  folder: string,
  pages: readonly string[],
): Promise<PageWeight[]> {
  const heaviest = new Map<string, PageWeight>();
  for (const path of pages) {
    const bytes = await readFile(join(folder, path));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    const brotli = brotliCompressSync(bytes, { params }).byteLength;
    const parts = path.split('/');
    const kind = `${parts[0]} ${parts.length}`;
    if (brotli > (heaviest.get(kind)?.brotli ?? 0)) {
      heaviest.set(kind, { path, raw: bytes.byteLength, brotli });
    }
  }
  return [...heaviest.values()].sort((a, b) => b.brotli - a.brotli);
}
