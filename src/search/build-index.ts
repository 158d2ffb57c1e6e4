import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

export interface IndexedPage {
  /** POSIX path below the site, such as `berita/2026/11/banjir/index.html`. */
  path: string;
  /** The whole page. */
  content: string;
}

/** Files at the top of the index that a search loads; the rest are interfaces nobody here uses. */
const loaded =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.id\.pagefind|.*\.pf_meta)$/;

export function isFindable(html: string): boolean {
  return html.includes('data-pagefind-body');
}

/**
 * Writes a Pagefind index of the pages, one after another in the order given, so that the same
 * pages make the same files.
 *
 * @param outputPath Absolute folder for the index.
 * @returns How many pages are in it.
 * @throws {Error} when Pagefind refuses, in its own words.
 */
export async function buildIndex(
  pages: AsyncIterable<IndexedPage> | Iterable<IndexedPage>,
  outputPath: string,
): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'id' });
    if (!index) throw new Error(errors.join('; '));
    const count = await addPages(index, pages);
    refuse((await index.writeFiles({ outputPath })).errors);
    await removeInterfaces(outputPath);
    return count;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The search index can't be made: ${reason}`, { cause });
  } finally {
    await close();
  }
}

async function addPages(
  index: PagefindIndex,
  pages: AsyncIterable<IndexedPage> | Iterable<IndexedPage>,
): Promise<number> {
  let count = 0;
  for await (const { path, content } of pages) {
    refuse((await index.addHTMLFile({ sourcePath: path, content })).errors);
    count += 1;
  }
  return count;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

async function removeInterfaces(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && !loaded.test(entry.name)) await rm(join(folder, entry.name));
  }
}
