/** The longest delay a timer takes; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

/** An alarm clock with one alarm, for moments any time ahead. */
export class Alarm {
  #timer: NodeJS.Timeout | undefined;

  /** Replaces the alarm that was set; `null` sets none. */
  set(moment: Date | null, ring: () => void): void {
    clearTimeout(this.#timer);
    if (!moment) return;
    const delay = Math.max(0, moment.getTime() - Date.now());
    // Rings a moment late rather than early: at its own second an entry must count as due.
    this.#timer = setTimeout(
      () => (delay > longestDelay ? this.set(moment, ring) : ring()),
      Math.min(delay + 50, longestDelay),
    );
  }
}
