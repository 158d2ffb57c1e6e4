import type { Row } from '../report/table.ts';

/** Requests of one kind and what became of them. */
interface Kind {
  readonly name: string;
  /** How often each status was answered; 0 stands for no answer at all. */
  readonly statuses: Map<number, number>;
  /** Milliseconds from the question to the last byte of the answer. */
  readonly latencies: number[];
}

/** Counts requests by kind, status and time. */
export class Tally {
  readonly #kinds = new Map<string, Kind>();
  /** All requests so far. */
  count = 0;

  /** @param status null when the line broke before the answer was whole */
  add(name: string, status: number | null, milliseconds: number): void {
    this.count += 1;
    const kind: Kind = this.#kinds.get(name) ?? { name, statuses: new Map(), latencies: [] };
    this.#kinds.set(name, kind);
    kind.statuses.set(status ?? 0, (kind.statuses.get(status ?? 0) ?? 0) + 1);
    kind.latencies.push(milliseconds);
  }

  /** A row for each kind in the order of their names, then one for all. */
  rows(): Row[] {
    const kinds = [...this.#kinds.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const all: Kind = { name: 'all', statuses: new Map(), latencies: [] };
    for (const { statuses, latencies } of kinds) {
      for (const [status, count] of statuses) {
        all.statuses.set(status, (all.statuses.get(status) ?? 0) + count);
      }
      for (const latency of latencies) all.latencies.push(latency);
    }
    return [...kinds, all].map(rowOf);
  }
}

function rowOf({ name, statuses, latencies }: Kind): Row {
  const sorted = latencies.toSorted((a, b) => a - b);
  const answered = (from: number, to = from) =>
    [...statuses].reduce((sum, [code, count]) => sum + (code >= from && code <= to ? count : 0), 0);
  return {
    asked: name,
    requests: sorted.length,
    '2xx': answered(200, 299),
    unchanged: answered(304),
    absent: answered(404),
    stale: answered(409),
    'other 3xx/4xx': answered(300, 499) - answered(304) - answered(404) - answered(409),
    '5xx': answered(500, 599),
    'no answer': answered(0),
    'p50 ms': percentile(sorted, 0.5),
    'p95 ms': percentile(sorted, 0.95),
    'p99 ms': percentile(sorted, 0.99),
  };
}

/** The value that a share of sorted numbers does not exceed (nearest rank); null when there are none. */
function percentile(sorted: readonly number[], share: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return value === undefined ? null : Math.round(value);
}
