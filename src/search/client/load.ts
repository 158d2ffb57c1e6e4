import { type DictionaryRoot, dictionaryFolder } from '../dictionary/format.ts';
import type { Dictionary } from '../layer/dictionary.ts';
import type { Engine } from '../layer/engine.ts';
import { openDictionary } from './dictionary.ts';
import { type PagefindInstance, pagefindEngine } from './pagefind-engine.ts';

export interface SearchParts {
  readonly engine: Engine;
  readonly dictionary: Dictionary;
}

interface EngineScript {
  start(basePath: string, engine: DictionaryRoot['engine']): Promise<PagefindInstance>;
}

/** Written into the site after the build, so the bundler must not look for them. */
const index = '/pagefind/';
const engineScript = `${index}engine.js`;

/** Loads what every search needs, the engine's code and the dictionary's root side by side. */
export async function loadSearch(): Promise<SearchParts> {
  const [script, root] = await Promise.all([
    import(/* @vite-ignore */ engineScript) as Promise<EngineScript>,
    readText(`${dictionaryFolder}indeks.json`).then((text): DictionaryRoot => JSON.parse(text)),
  ]);
  const pagefind = await script.start(index, root.engine);
  return {
    engine: pagefindEngine(pagefind, root.pages),
    dictionary: openDictionary(root, readText),
  };
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.text();
}
