import { readdirSync } from 'node:fs';
import { processes, residentOf } from '../build/cost.ts';
import { descendantsOf } from '../build/process-table.ts';
import type { Row } from '../report/table.ts';

/** What a process held at one moment. */
export interface Held {
  /** Minutes since the first look. */
  readonly minute: number;
  /** MB of the process, and of it with all it had started. */
  readonly own: number;
  readonly together: number;
  /** Files and connections it had open. */
  readonly files: number;
}

/** Milliseconds between two looks. */
const interval = 3_000;

/** Looks at a process every few seconds; the function returned ends that and tells what was seen. */
export function watchMemory(pid: number): () => Held[] {
  const begun = performance.now();
  const seen: Held[] = [];
  const look = () => {
    const own = residentOf(pid) / 1024;
    const started = descendantsOf(pid, processes()).reduce(
      (sum, child) => sum + residentOf(child.pid) / 1024,
      0,
    );
    const minute = (performance.now() - begun) / 60_000;
    seen.push({ minute, own, together: own + started, files: openFiles(pid) });
  };
  look();
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    look();
    return seen;
  };
}

/**
 * A row for each thing that could grow.
 * @param warm minutes after which the process has reached its working size
 */
export function memoryRows(seen: readonly Held[], warm: number): Row[] {
  const settled = seen.filter(({ minute }) => minute >= warm);
  const row = (held: string, of: (moment: Held) => number): Row => {
    const [start, warmed, end] = [seen[0], settled[0], seen.at(-1)].map((moment) =>
      moment ? Math.round(of(moment)) : null,
    );
    const points = settled.map((moment) => ({ x: moment.minute, y: of(moment) }));
    return {
      held,
      'at the start': start,
      'when warm': warmed,
      'at the end': end,
      most: Math.round(Math.max(...seen.map(of))),
      'more a minute': slope(points),
    };
  };
  return [
    row('newsroom, MB', ({ own }) => own),
    row('with builds and git, MB', ({ together }) => together),
    row('open files', ({ files }) => files),
  ];
}

/** Slope of the line of least squares; null where there is none. */
function slope(points: readonly { readonly x: number; readonly y: number }[]): number | null {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const [above, below] = points.reduce(
    ([up, down], point) => [up + (point.x - x) * (point.y - y), down + (point.x - x) ** 2],
    [0, 0],
  );
  return below > 0 ? Number((above / below).toFixed(2)) : null;
}

function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
