/** How a link is: the same in both directions. */
export interface LinkShape {
  /** Thousands of bits a second. */
  readonly kbps: number;
  /** Milliseconds there and back. */
  readonly roundTrip: number;
}

/** The slow mobile link of the budgets: weak 3G at the edge of a cell. */
export const villageLink: LinkShape = { kbps: 400, roundTrip: 400 };

/** Bytes of one packet. */
export const packet = 1460;

/** One direction of a link, whose connections take turns. Times are milliseconds of one clock. */
export class Lane {
  readonly #bytesPerMs: number;
  readonly #delay: number;
  #freeAt = 0;

  constructor({ kbps, roundTrip }: LinkShape) {
    this.#bytesPerMs = kbps / 8;
    this.#delay = roundTrip / 2;
  }

  /** When the bytes before have left. */
  get freeAt(): number {
    return this.#freeAt;
  }

  /** Sends bytes as soon as the lane is free. Returns when the last of them arrives. */
  carry(bytes: number, now: number): number {
    this.#freeAt = Math.max(now, this.#freeAt) + bytes / this.#bytesPerMs;
    return this.#freeAt + this.#delay;
  }
}

/**
 * Slow start of one TCP connection: ten packets at first (RFC 6928), and for each packet that is
 * acknowledged one more may be under way. Nothing is ever lost, so it only grows.
 */
export class SlowStart {
  #size = 10 * packet;
  #underWay = 0;
  readonly #sent: { bytes: number; acknowledgedAt: number }[] = [];

  /** The first moment, from `now` on, at which so many more bytes may leave. */
  opensAt(bytes: number, now: number): number {
    let at = now;
    for (;;) {
      const [oldest] = this.#sent;
      const isOpen = this.#underWay + bytes <= this.#size;
      if (!oldest || (isOpen && oldest.acknowledgedAt > at)) return at;
      if (!isOpen) at = Math.max(at, oldest.acknowledgedAt);
      this.#sent.shift();
      this.#underWay -= oldest.bytes;
      this.#size += oldest.bytes;
    }
  }

  /** Notes bytes that leave and when word of their arrival will be back. */
  leave(bytes: number, acknowledgedAt: number): void {
    this.#underWay += bytes;
    this.#sent.push({ bytes, acknowledgedAt });
  }
}
