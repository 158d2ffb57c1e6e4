import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { Alarm } from './builds/alarm.ts';
import type { BuildStore } from './builds/build-store.ts';
import { type Attempt, Builder, type RunBuild } from './builds/builder.ts';
import { DueCalendar } from './builds/due.ts';
import { fingerprint } from './builds/fingerprint.ts';
import { type ContentWatch, watchContent } from './builds/watch.ts';
import { projectDir } from './project.ts';

/** Why a site is built, in words for the editor. */
export const reasons = {
  opening: 'ruang redaksi dibuka',
  changed: 'isi berubah',
  published: 'naskah terbit',
  due: 'waktunya tiba',
  looked: 'pemeriksaan berkala',
  lost: 'situs hilang dari cakram',
} as const;

/** Milliseconds between two looks at the folder, for changes the system did not tell of. */
const lookEvery = 60_000;

export interface RebuildingOptions {
  environment: Environment;
  store: BuildStore;
  run: RunBuild;
  onStart: (reason: string) => void;
  onEnd: (attempt: Attempt) => void;
  /** Told when a request found the current build up to date. */
  onFresh: (reason: string) => void;
  /** Told when files of content have changed, before the site is built. */
  onContent: () => void;
  /** Told when the system refuses to watch the folder, with its own words. */
  onTrouble: (message: string) => void;
  /** Milliseconds between two looks at the folder; a minute when left out. */
  lookEvery?: number;
  /** What tells of changes; the system's own watch when left out. */
  watch?: typeof watchContent;
}

/** Builds what is stale, then again at every change of content and whenever something falls due. */
export class Rebuilding {
  readonly builder: Builder;
  readonly #options: RebuildingOptions;
  readonly #contentDir: string;
  readonly #lookEvery: number;
  readonly #calendar: DueCalendar;
  readonly #alarm = new Alarm();
  #watch: ContentWatch | null = null;
  #due: Date | null = null;
  #looking: NodeJS.Timeout | undefined;

  constructor(options: RebuildingOptions) {
    const { environment, store, run, onStart, onEnd, onFresh } = options;
    this.#options = options;
    this.#lookEvery = options.lookEvery ?? lookEvery;
    this.#contentDir = join(environment.portalDir, 'content');
    this.#calendar = new DueCalendar(this.#contentDir);
    this.builder = new Builder({ store, run, onStart, onEnd, onFresh, key: () => this.#key() });
  }

  /** When the site next changes by itself. */
  get due(): Date | null {
    return this.#due;
  }

  start(): void {
    const { watch = watchContent } = this.#options;
    this.#watch = watch(this.#contentDir, {
      // What changed while the watch was being set up.
      onReady: () => this.builder.request(reasons.changed),
      onChange: () => {
        this.#options.onContent();
        this.builder.request(reasons.changed);
      },
      onTrouble: this.#options.onTrouble,
    });
    // A system's list of changes can run over, and a network folder tells of none.
    this.#looking = setInterval(() => this.builder.request(reasons.looked), this.#lookEvery);
    this.#looking.unref();
    this.builder.request(reasons.opening);
  }

  /** To be called when a draft was published: quicker than waiting for the folder to be still. */
  published(): void {
    this.#options.onContent();
    this.builder.request(reasons.published);
  }

  async stop(): Promise<void> {
    clearInterval(this.#looking);
    await Promise.all([this.#watch?.close(), this.builder.stop()]);
    this.#alarm.set(null, () => undefined);
  }

  async #key(): Promise<string> {
    const { environment } = this.#options;
    const { passed, next } = await this.#calendar.around(environment.buildTime ?? new Date());
    // With a fixed clock nothing falls due.
    this.#due = environment.buildTime ? null : next;
    this.#alarm.set(this.#due, () => this.builder.request(reasons.due));
    return fingerprint({
      folders: [this.#contentDir, join(projectDir, 'src'), join(projectDir, 'public')],
      files: ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'].map((name) =>
        join(projectDir, name),
      ),
      facts: {
        environment: JSON.stringify(environment),
        node: process.version,
        passed: passed?.toISOString() ?? '',
      },
    });
  }
}
