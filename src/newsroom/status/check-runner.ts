import type { CheckReport } from './status.ts';

/** Runs the content check in the background, one at a time, and keeps what it found last. */
export class CheckRunner {
  readonly #check: () => Promise<CheckReport>;
  readonly #onReport: (report: CheckReport) => void;
  readonly #onTrouble: (error: unknown) => void;
  #report: CheckReport | null = null;
  #running: Promise<void> | null = null;
  #again = false;

  /**
   * @param onReport Told of every new report.
   * @param onTrouble Told when the check itself fails; the report before it stays.
   */
  constructor(
    check: () => Promise<CheckReport>,
    onReport: (report: CheckReport) => void,
    onTrouble: (error: unknown) => void,
  ) {
    this.#check = check;
    this.#onReport = onReport;
    this.#onTrouble = onTrouble;
  }

  /** The last report; `null` until the first check is through. */
  get report(): CheckReport | null {
    return this.#report;
  }

  /** Checks now, or once more after the check under way. */
  request(): void {
    if (this.#running) this.#again = true;
    else this.#running = this.#run();
  }

  /** Resolves when no check is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      try {
        this.#report = await this.#check();
        this.#onReport(this.#report);
      } catch (error) {
        this.#onTrouble(error);
      }
    } while (this.#again);
    this.#running = null;
  }
}
