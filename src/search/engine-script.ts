import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What the engine of one build is called; see {@link writeEngineScript}. */
export interface EngineFacts {
  /** Name of the index in its files. */
  readonly hash: string;
  /** Language of the WebAssembly. */
  readonly wasm: string;
}

/**
 * Writes `engine.js` beside Pagefind's own script: the same code without what this site never
 * calls (worker, several indexes), which is a third of the bytes and one round trip less. It
 * exports one function that starts an index already known by name.
 *
 * @param folder Absolute folder of the index.
 * @throws {Error} when Pagefind's script is not built as this version expects.
 */
export async function writeEngineScript(folder: string): Promise<EngineFacts> {
  const source = await readFile(join(folder, 'pagefind.js'), 'utf8');
  const [, name = ''] = /(?:class|var|let|const) (PagefindInstance)\b/.exec(source) ?? [];
  if (!name) throw new Error('pagefind.js holds no PagefindInstance; this Pagefind is another one');
  const result = await build({
    stdin: { contents: shortened(source) + starter, loader: 'js' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('pagefind.js can not be shortened');
  await writeFile(join(folder, 'engine.js'), file.contents);
  const entry: { languages: Record<string, EngineFacts> } = JSON.parse(
    await readFile(join(folder, 'pagefind-entry.json'), 'utf8'),
  );
  const language = entry.languages['id'];
  // A site without a page that can be found has no language.
  return { hash: language?.hash ?? '', wasm: language?.wasm ?? 'unknown' };
}

/** The script without its exports; a result tells weights of its places too, not numbers alone. */
function shortened(source: string): string {
  const open = source.replace('words:locations,', 'words:locations,places:weighted_locations,');
  if (open === source) {
    throw new Error('pagefind.js holds no weighted_locations; this Pagefind is another one');
  }
  return open.replace(/export\s*\{[^}]*\};?\s*$/, '');
}

const starter = `
export async function start(basePath, { hash, wasm }) {
  const instance = new PagefindInstance({ basePath, primary: true });
  instance.loadEntry = async () => {
    instance.languages = { id: { hash, wasm } };
    instance.includeCharacters = [];
  };
  await instance.init('id', { load_wasm: true });
  return instance;
}`;
