import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RenderedText } from '../markdown/render-page.ts';
import type { CollectionName } from '../schema/collections.ts';

/** A text as its page shows it, and what it was made from. */
interface Kept extends RenderedText {
  readonly digest: string;
}

/**
 * The rendered texts of one collection, by entry. They stand beside Astro's content store, which
 * writes what it holds as a module that is parsed anew: with ten thousand texts in it that is a
 * tenth of a build.
 */
export class TextStore {
  readonly #file: string;
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #texts = new Map<string, Kept>();

  private constructor(file: string, before: ReadonlyMap<string, Kept>) {
    this.#file = file;
    this.#before = before;
  }

  /** @param file absolute; one that is missing or broken keeps nothing */
  static async open(file: string): Promise<TextStore> {
    return new TextStore(file, await readTexts(file));
  }

  /** The text kept of an entry for this digest, or the one `make` returns. */
  text(id: string, digest: string, make: () => RenderedText): RenderedText {
    const before = this.#before.get(id);
    const text = before?.digest === digest ? before : { digest, ...make() };
    this.#texts.set(id, text);
    return text;
  }

  /** Writes the texts asked for since it was opened, all or none. */
  async save(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(`${this.#file}.part`, JSON.stringify([...this.#texts]));
    await rename(`${this.#file}.part`, this.#file);
  }
}

/** Where the texts of a collection lie below Astro's cache folder. */
export function textsOf(collection: CollectionName): string {
  return join('texts', `${collection}.json`);
}

/** The texts a store wrote, by entry id. @param file absolute */
export async function readTexts(file: string): Promise<ReadonlyMap<string, Kept>> {
  try {
    return new Map(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return new Map();
  }
}
