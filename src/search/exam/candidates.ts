import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { openDictionary } from '../client/dictionary.ts';
import { type PagefindInstance, pagefindEngine } from '../client/pagefind-engine.ts';
import { type DictionaryRoot, dictionaryFolder } from '../dictionary/format.ts';
import { answer } from '../layer/answer.ts';
import { type CountingServer, sentBytes } from './counting-server.ts';

/** A search that starts cold, answers a query with ten results, and says what that took. */
export interface Candidate {
  readonly name: string;
  ask(query: string): Promise<{ readonly urls: readonly string[]; readonly bytes: number }>;
}

const shown = 10;

interface ShippedPagefind {
  createInstance(options: { basePath: string }): {
    init(): Promise<void>;
    search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
}

/** Pagefind as it comes: its two scripts, every word must match. */
export async function shippedPagefind(folder: string, server: CountingServer): Promise<Candidate> {
  const pagefind: ShippedPagefind = await import(fileUrl(folder, 'pagefind/pagefind.js'));
  const scripts = await scriptBytes(folder, [
    'pagefind/pagefind.js',
    'pagefind/pagefind-worker.js',
  ]);
  return {
    name: 'Pagefind as shipped',
    async ask(query) {
      server.takeBytes();
      const instance = pagefind.createInstance({ basePath: `${server.origin}/pagefind/` });
      await instance.init();
      const { results } = await instance.search(query);
      const cards = await Promise.all(results.slice(0, shown).map((result) => result.data()));
      return { urls: cards.map(({ url }) => pathOf(url)), bytes: scripts + server.takeBytes() };
    },
  };
}

/** The portal's own search, with the script of its page. */
export async function layeredPagefind(folder: string, server: CountingServer): Promise<Candidate> {
  const script: { start(base: string, engine: unknown): Promise<PagefindInstance> } = await import(
    fileUrl(folder, 'pagefind/engine.js')
  );
  const scripts = (await scriptBytes(folder, ['pagefind/engine.js'])) + (await pageScriptBytes());
  const readText = async (address: string) => (await fetch(server.origin + address)).text();
  return {
    name: 'Pagefind with the layer',
    async ask(query) {
      server.takeBytes();
      const root: DictionaryRoot = JSON.parse(await readText(`${dictionaryFolder}indeks.json`));
      const pagefind = await script.start(`${server.origin}/pagefind/`, root.engine);
      const engine = pagefindEngine(pagefind, root.pages);
      const dictionary = openDictionary(root, readText);
      const { pages } = await answer(query, { engine, dictionary });
      const cards = await Promise.all(pages.slice(0, shown).map(({ page }) => engine.card(page)));
      return { urls: cards.map(({ url }) => pathOf(url)), bytes: scripts + server.takeBytes() };
    },
  };
}

function fileUrl(folder: string, path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

function pathOf(url: string): string {
  return new URL(url, 'http://localhost').pathname;
}

async function scriptBytes(folder: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => sentBytes(path, await readFile(join(folder, path)))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The script of `/cari/`, bundled as the site bundles it. */
async function pageScriptBytes(): Promise<number> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../client/search-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return sentBytes('cari.js', result.outputFiles[0]?.contents ?? new Uint8Array());
}
