import type { Socket } from 'node:net';
import { type Lane, packet, type SlowStart } from './shaping.ts';

/** How far ahead packets are given their turn, in ms: a timer's lateness must not add up. */
const ahead = 40;

export interface FlowOptions {
  readonly from: Socket;
  readonly to: Socket;
  readonly lane: Lane;
  readonly window: SlowStart;
  /** Moment before which nothing leaves: the connection is still being made. */
  readonly opensAt: number;
  readonly roundTrip: number;
}

/** Carries what one side of a connection says to the other, no faster than the link would. */
export class ShapedFlow {
  readonly #options: FlowOptions;
  readonly #waiting: Buffer[] = [];
  readonly #onTheWay: { bytes: Buffer; arrivesAt: number }[] = [];
  #hasEnded = false;
  #leaving: NodeJS.Timeout | undefined;
  #arriving: NodeJS.Timeout | undefined;

  constructor(options: FlowOptions) {
    this.#options = options;
    options.from.on('data', (bytes: Buffer) => {
      for (let at = 0; at < bytes.length; at += packet) {
        this.#waiting.push(bytes.subarray(at, at + packet));
      }
      this.#leave();
    });
    options.from.on('end', () => {
      this.#hasEnded = true;
      this.#leave();
    });
  }

  /** Drops what is on its way. */
  stop(): void {
    clearTimeout(this.#leaving);
    clearTimeout(this.#arriving);
  }

  #leave(): void {
    const { lane, window, opensAt, roundTrip } = this.#options;
    clearTimeout(this.#leaving);
    for (;;) {
      const [bytes] = this.#waiting;
      if (!bytes) break;
      const now = performance.now();
      const may = Math.max(opensAt, window.opensAt(bytes.length, now));
      const wait = Math.max(may, lane.freeAt - ahead) - now;
      if (wait > 0) {
        this.#leaving = setTimeout(() => this.#leave(), wait);
        return;
      }
      this.#waiting.shift();
      const arrivesAt = lane.carry(bytes.length, now);
      window.leave(bytes.length, arrivesAt + roundTrip / 2);
      this.#onTheWay.push({ bytes, arrivesAt });
    }
    this.#arrive();
  }

  /** One timer for the first of them: several timers may fire out of turn. */
  #arrive(): void {
    clearTimeout(this.#arriving);
    const { to } = this.#options;
    for (;;) {
      const [next] = this.#onTheWay;
      if (!next) break;
      const wait = next.arrivesAt - performance.now();
      if (wait > 0.5) {
        this.#arriving = setTimeout(() => this.#arrive(), wait);
        return;
      }
      this.#onTheWay.shift();
      to.write(next.bytes);
    }
    if (this.#hasEnded && this.#waiting.length === 0) to.end();
  }
}
