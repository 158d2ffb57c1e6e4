import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DictionaryRoot, dictionaryFolder } from './dictionary/format.ts';
import { DictionaryMaker } from './dictionary/make-dictionary.ts';
import { writeEngineScript } from './engine-script.ts';
import { PageIndex } from './page-index.ts';
import { isFindable, pageText } from './page-text.ts';
import { wordsOf } from './words/tokens.ts';

/** Short and long form, as an office lists them. */
export interface ListedAbbreviation {
  readonly short: string;
  readonly long: string;
}

/**
 * Makes the search of a site from its pages, seen one by one: an index in `/pagefind/`, and a
 * dictionary mined from their words in `/cari/kamus/`.
 */
export class SiteSearch {
  readonly #index: PageIndex;
  readonly #maker: DictionaryMaker;

  private constructor(index: PageIndex, abbreviations: readonly ListedAbbreviation[]) {
    this.#index = index;
    this.#maker = new DictionaryMaker(
      abbreviations.map(({ short, long }) => [inWords(short), inWords(long)] as const),
    );
  }

  /** @throws {Error} when Pagefind can't start; its own words are in the message */
  static async open(abbreviations: readonly ListedAbbreviation[]): Promise<SiteSearch> {
    return new SiteSearch(await PageIndex.open(), abbreviations);
  }

  /**
   * Takes in a page that asks for it by `data-pagefind-body`, and lets others pass. The same pages
   * in the same order make the same files.
   * @param path POSIX path below the site, such as `berita/2026/11/banjir/index.html`
   * @throws {Error} when Pagefind refuses a page taken in before, in its own words
   */
  async add(path: string, html: string): Promise<void> {
    if (!isFindable(html)) return;
    const page = pageText(path, html);
    this.#maker.add(page);
    await this.#index.add({ path, body: page.body });
  }

  /**
   * @param outDir absolute folder of the built site
   * @returns how many pages can be found
   * @throws {Error} when Pagefind can't make the index, in its own words
   */
  async write(outDir: string): Promise<number> {
    const indexFolder = join(outDir, 'pagefind');
    const count = await this.#index.write(indexFolder);
    const engine = await writeEngineScript(indexFolder);
    const { root, files } = this.#maker.make();
    const folder = join(outDir, dictionaryFolder);
    await rm(folder, { recursive: true, force: true });
    await mkdir(join(folder, root.version), { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, root.version, name), text);
    await writeFile(
      join(folder, 'indeks.json'),
      JSON.stringify({ ...root, engine } satisfies DictionaryRoot),
    );
    return count;
  }

  /** Ends Pagefind's process; to be called in every case. */
  close(): Promise<void> {
    return this.#index.close();
  }
}

function inWords(text: string): string {
  return wordsOf(text).join(' ');
}
