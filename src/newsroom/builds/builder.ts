import type { BuildStore } from './build-store.ts';

/** What became of one run of the build. */
export type BuildResult = { ok: true } | { ok: false; report: string };

/** Builds the whole site into a folder that does not exist yet; never throws for a broken site. */
export type RunBuild = (outDir: string, signal: AbortSignal) => Promise<BuildResult>;

export interface Attempt {
  /** Why the site was built, in words for the editor: "naskah terbit". */
  reason: string;
  /** When it ended, as ISO 8601. */
  at: string;
  seconds: number;
  /** `null` for a good build, else what the build said. */
  failure: string | null;
}

export interface BuilderOptions {
  store: BuildStore;
  run: RunBuild;
  /** The key of what would be built at this moment. */
  key: () => Promise<string>;
  /** Told when a build begins, and when it has ended. */
  onStart?: (reason: string) => void;
  onEnd?: (attempt: Attempt) => void;
  /** Told when the current build was found to be what would be built. */
  onFresh?: (reason: string) => void;
}

/**
 * Keeps the current build up to date: one build at a time, and whatever is asked for meanwhile
 * becomes a single build after it. A build whose key is the current one's is not made again.
 */
export class Builder {
  readonly #options: BuilderOptions;
  readonly #stopping = new AbortController();
  #wanted: string | null = null;
  #building: string | null = null;
  #last: Attempt | null = null;
  #work: Promise<void> = Promise.resolve();
  #failedKey: string | null = null;

  constructor(options: BuilderOptions) {
    this.#options = options;
  }

  /** The reason of the build under way. */
  get building(): string | null {
    return this.#building;
  }

  /** The latest attempt of this process, good or not. */
  get last(): Attempt | null {
    return this.#last;
  }

  /** Brings the site up to date. Returns at once; see {@link settled}. */
  request(reason: string): void {
    if (this.#stopping.signal.aborted) return;
    const busy = this.#wanted !== null || this.#building !== null;
    this.#wanted = reason;
    if (!busy) this.#work = this.#workOff();
  }

  /** Resolves when nothing is being built and nothing is waiting. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** Ends the build under way and takes no more requests. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wanted = null;
    await this.#work;
  }

  async #workOff(): Promise<void> {
    while (this.#wanted !== null) {
      const reason = this.#wanted;
      this.#building = reason;
      this.#wanted = null;
      await this.#build(reason);
      this.#building = null;
    }
  }

  /** A disk that is full or can't be read ends an attempt, never the newsroom. */
  async #build(reason: string): Promise<void> {
    const started = Date.now();
    const end = (failure: string | null): Attempt => {
      const seconds = Math.round((Date.now() - started) / 100) / 10;
      this.#last = { reason, at: new Date().toISOString(), seconds, failure };
      return this.#last;
    };
    try {
      await this.#attempt(reason, end);
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      const attempt = end(String(error));
      this.#options.onEnd?.(attempt);
    }
  }

  async #attempt(reason: string, end: (failure: string | null) => Attempt): Promise<void> {
    const { store, run, key, onStart, onEnd, onFresh } = this.#options;
    const made = await key();
    if (store.holds(made)) {
      // What failed in between was taken back by hand: the good site is up to date again.
      this.#failedKey = null;
      if (this.#last?.failure) this.#last = { ...this.#last, failure: null };
      onFresh?.(reason);
      return;
    }
    if (made === this.#failedKey) return;
    onStart?.(reason);
    const { number, folder } = await store.reserve();
    const result = await run(folder, this.#stopping.signal).catch(
      (error: unknown): BuildResult => ({ ok: false, report: String(error) }),
    );
    if (this.#stopping.signal.aborted) return store.discard(folder);
    const attempt = end(result.ok ? null : result.report);
    if (result.ok) {
      const { at: builtAt, seconds } = attempt;
      await store.accept({ number, folder, key: made, builtAt, seconds });
    } else await store.discard(folder);
    this.#failedKey = result.ok ? null : made;
    onEnd?.(attempt);
  }
}
