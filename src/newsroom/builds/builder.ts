import { type BuildFailure, failureOfError } from './build-failure.ts';
import type { BuildStore } from './build-store.ts';

/** What became of one run of the build. */
export type BuildResult =
  | { ok: true }
  | {
      ok: false;
      report: string;
      /** The machine was to blame, not the content: the same may be built later. */
      isPassing?: true;
    };

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

/** Milliseconds until a build that the machine ended is tried again; twice as long each time. */
const firstPause = 60_000;
const longestPause = 30 * 60_000;

/**
 * Keeps the current build up to date: one build at a time, and whatever is asked for meanwhile
 * becomes a single build after it. A build whose key is the current one's is not made again, nor is
 * one that failed by its content. One that the machine ended is made again when it is asked for
 * after a pause.
 */
export class Builder {
  readonly #options: BuilderOptions;
  readonly #stopping = new AbortController();
  #wanted: string | null = null;
  #building: string | null = null;
  #last: Attempt | null = null;
  #work: Promise<void> = Promise.resolve();
  #failed: { readonly key: string; readonly pause: number; readonly again: number } | null = null;

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
      const attempt = end(failureOfError(error).report);
      this.#options.onEnd?.(attempt);
    }
  }

  async #attempt(reason: string, end: (failure: string | null) => Attempt): Promise<void> {
    const { store, run, key, onStart, onEnd, onFresh } = this.#options;
    const made = await key();
    if (store.holds(made)) {
      // What failed in between was taken back by hand: the good site is up to date again.
      this.#failed = null;
      if (this.#last?.failure) this.#last = { ...this.#last, failure: null };
      onFresh?.(reason);
      return;
    }
    if (this.#failed?.key === made && Date.now() < this.#failed.again) return;
    onStart?.(reason);
    const { number, folder } = await store.reserve();
    const built = await run(folder, this.#stopping.signal).catch(failureOfError);
    if (this.#stopping.signal.aborted) return store.discard(folder);
    let attempt = end(null);
    const { at: builtAt, seconds } = attempt;
    const result = built.ok
      ? await store
          .accept({ number, folder, key: made, builtAt, seconds })
          .then((): BuildResult => built, failureOfError)
      : built;
    if (result.ok) this.#failed = null;
    else {
      attempt = end(this.#remember(made, result));
      if (store.current?.folder !== folder) await store.discard(folder);
    }
    onEnd?.(attempt);
  }

  /** Takes down a failure; answers what to tell. */
  #remember(key: string, { report, isPassing }: BuildFailure): string {
    if (!isPassing) {
      this.#failed = { key, pause: 0, again: Number.POSITIVE_INFINITY };
      return report;
    }
    const before = this.#failed?.key === key ? this.#failed.pause : 0;
    const pause = before === 0 ? firstPause : Math.min(2 * before, longestPause);
    this.#failed = { key, pause, again: Date.now() + pause };
    return `${report}\nSitus dibangun lagi dengan sendirinya dalam ${Math.round(pause / 60_000) + 1} menit.`;
  }
}
