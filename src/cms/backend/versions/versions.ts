/** The part of `localStorage` used here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** Says that the local backup of an entry was put back into the form; `detail` is its path. */
export const backupRestored = 'portal-kim:backup-restored';

/**
 * Which version of every file the editor has before them. It outlives a reload: text restored from
 * the local backup was written over the version opened then, not over the one the reload brought.
 */
export class Versions {
  readonly #open = new Map<string, string | null>();
  readonly #beforeReload = new Map<string, string | null>();
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** The editor opened the file, or saved it, at this version. */
  opened(path: string, id: string | null): void {
    if (!this.#beforeReload.has(path)) {
      this.#beforeReload.set(path, this.#shelf.getItem(key(path)));
    }
    this.#open.set(path, id);
    if (id !== null) this.#shelf.setItem(key(path), id);
  }

  /** The form now holds text from before the reload. */
  restored(path: string): void {
    const earlier = this.#beforeReload.get(path);
    if (!earlier) return;
    this.#open.set(path, earlier);
    this.#shelf.setItem(key(path), earlier);
  }

  /** The version the editor has; undefined when this file was never opened. */
  of(path: string): string | null | undefined {
    return this.#open.get(path);
  }
}

function key(path: string): string {
  return `portal-kim.version:${path}`;
}
