import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

export interface IndexedPage {
  /** POSIX path below the site, such as `berita/2026/11/banjir/index.html`. */
  readonly path: string;
  /** The element that carries `data-pagefind-body`, whole. */
  readonly body: string;
}

/** Files at the top of the index that a search loads; the rest are interfaces nobody here uses. */
const loaded =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.id\.pagefind|.*\.pf_meta)$/;

/**
 * A Pagefind index in the making. Pages go in one after another, in the order given, so that the
 * same pages make the same files; while Pagefind reads one, the next may be got ready.
 */
export class PageIndex {
  readonly #index: PagefindIndex;
  #latest: Promise<{ readonly errors: readonly string[] }> = Promise.resolve({ errors: [] });
  #count = 0;

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** @throws {Error} when Pagefind can't start, in its own words */
  static async open(): Promise<PageIndex> {
    const { index, errors } = await createIndex({ forceLanguage: 'id' });
    if (!index) throw refusal(errors);
    return new PageIndex(index);
  }

  /** @throws {Error} when Pagefind refused the page before, in its own words */
  async add({ path, body }: IndexedPage): Promise<void> {
    await this.#settle();
    const content = `<html lang="id"><body>${body}</body></html>`;
    this.#latest = this.#index.addHTMLFile({ sourcePath: path, content });
    this.#count += 1;
  }

  /**
   * @param outputPath absolute folder for the index
   * @returns how many pages are in it
   * @throws {Error} when Pagefind refuses, in its own words
   */
  async write(outputPath: string): Promise<number> {
    await this.#settle();
    this.#latest = this.#index.writeFiles({ outputPath });
    await this.#settle();
    await removeInterfaces(outputPath);
    return this.#count;
  }

  async close(): Promise<void> {
    await close();
  }

  async #settle(): Promise<void> {
    const { errors } = await this.#latest;
    if (errors.length > 0) throw refusal(errors);
  }
}

function refusal(errors: readonly string[]): Error {
  return new Error(`The search index can't be made: ${errors.join('; ')}`);
}

async function removeInterfaces(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && !loaded.test(entry.name)) await rm(join(folder, entry.name));
  }
}
