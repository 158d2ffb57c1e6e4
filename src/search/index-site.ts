import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagesBelow } from '../headers/built-pages.ts';
import { buildIndex, isFindable } from './build-index.ts';
import { type DictionaryRoot, dictionaryFolder } from './dictionary/format.ts';
import { DictionaryMaker } from './dictionary/make-dictionary.ts';
import { writeEngineScript } from './engine-script.ts';
import { pageText } from './page-text.ts';
import { wordsOf } from './words/tokens.ts';

/** Short and long form, as an office lists them. */
export interface ListedAbbreviation {
  readonly short: string;
  readonly long: string;
}

/**
 * Indexes the pages of a built site that ask for it by `data-pagefind-body`, into `/pagefind/`,
 * and mines the dictionary of their words, into `/cari/kamus/`. Each page is read once.
 *
 * @param outDir Absolute folder of the built site.
 * @returns How many pages can be found.
 * @throws {Error} when Pagefind can't make an index; its own words are in the message.
 */
export async function indexSite(
  outDir: string,
  abbreviations: readonly ListedAbbreviation[],
): Promise<number> {
  const maker = new DictionaryMaker(
    abbreviations.map(({ short, long }) => [inWords(short), inWords(long)] as const),
  );
  async function* findablePages() {
    for (const path of await pagesBelow(outDir, { except: ['admin'] })) {
      const content = await readFile(join(outDir, path), 'utf8');
      if (!isFindable(content)) continue;
      maker.add(pageText(path, content));
      yield { path, content };
    }
  }
  const indexFolder = join(outDir, 'pagefind');
  const count = await buildIndex(findablePages(), indexFolder);
  const engine = await writeEngineScript(indexFolder);
  const { root, files } = maker.make();
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

function inWords(text: string): string {
  return wordsOf(text).join(' ');
}
