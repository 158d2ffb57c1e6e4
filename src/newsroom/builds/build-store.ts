import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A finished build: one folder with the whole site in it. */
export interface Build {
  number: number;
  /** Absolute folder. */
  folder: string;
  /** What went into it (see fingerprint.ts); the same key means the same site. */
  key: string;
  /** When it was finished, as ISO 8601. */
  builtAt: string;
  /** How long it took. */
  seconds: number;
}

interface Pointer extends Omit<Build, 'folder'> {
  previous: number | null;
}

/**
 * The folders of finished builds and the pointer to the one that is served.
 *
 * A build is written to a folder of its own and becomes current by renaming one small file over
 * another, so that whoever starts here next finds either the old site or the new one. The build
 * before it stays for one generation: pages that readers still have open ask for its files.
 */
export class BuildStore {
  readonly #dir: string;
  readonly #pointerFile: string;
  #current: Build | null = null;
  #previousFolder: string | null = null;

  private constructor(dir: string) {
    this.#dir = dir;
    this.#pointerFile = join(dir, 'current.json');
  }

  /**
   * Reads the pointer and removes what an interrupted process left behind.
   *
   * @param dir Absolute folder for builds; made when missing.
   */
  static async open(dir: string): Promise<BuildStore> {
    await mkdir(dir, { recursive: true });
    const store = new BuildStore(dir);
    const pointer = await store.#readPointer();
    if (pointer) {
      const { previous, ...build } = pointer;
      store.#current = { ...build, folder: store.#folderOf(build.number) };
      store.#previousFolder = previous === null ? null : store.#folderOf(previous);
    }
    await store.#removeOthers();
    return store;
  }

  /** The build that is served; `null` before the first one. */
  get current(): Build | null {
    return this.#current;
  }

  /** The folder of the build before the current one. */
  get previousFolder(): string | null {
    return this.#previousFolder;
  }

  /** Whether the current build has that key and is still on disk. */
  holds(key: string): boolean {
    return this.#current?.key === key && existsSync(this.#current.folder);
  }

  /** A folder for the next build. It does not exist yet; what it stands in does. */
  async reserve(): Promise<{ number: number; folder: string }> {
    await mkdir(this.#dir, { recursive: true });
    const taken = await this.#numbersOnDisk();
    const number = Math.max(0, ...taken) + 1;
    return { number, folder: this.#folderOf(number) };
  }

  /** Makes a finished build the current one. */
  async accept(build: Build): Promise<void> {
    const previous = this.#current?.number ?? null;
    const { folder: _, ...known } = build;
    const pointer: Pointer = { ...known, previous };
    const draft = `${this.#pointerFile}.new`;
    await writeFile(draft, `${JSON.stringify(pointer)}\n`);
    await rename(draft, this.#pointerFile);
    this.#previousFolder = this.#current?.folder ?? null;
    this.#current = build;
    await this.#removeOthers();
  }

  /** Removes a build that failed. */
  async discard(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true });
  }

  #folderOf(number: number): string {
    return join(this.#dir, String(number));
  }

  async #readPointer(): Promise<Pointer | null> {
    try {
      const pointer: Pointer = JSON.parse(await readFile(this.#pointerFile, 'utf8'));
      return existsSync(this.#folderOf(pointer.number)) ? pointer : null;
    } catch {
      return null;
    }
  }

  async #numbersOnDisk(): Promise<number[]> {
    return (await readdir(this.#dir)).filter((name) => /^\d+$/.test(name)).map(Number);
  }

  async #removeOthers(): Promise<void> {
    const kept = [this.#current?.folder, this.#previousFolder];
    for (const number of await this.#numbersOnDisk()) {
      const folder = this.#folderOf(number);
      if (!kept.includes(folder)) await this.discard(folder);
    }
  }
}
