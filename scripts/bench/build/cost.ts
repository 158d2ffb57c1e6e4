import { readdirSync, readFileSync } from 'node:fs';
import { descendantsOf, type ProcessStat, readStat } from './process-table.ts';

/** What a command took, with all it started. */
export interface Cost {
  /** Seconds from the start of its first process to the end of its last. */
  readonly wall: number;
  /** Seconds of the processor, of all processes; null where the system has no `/proc`. */
  readonly cpu: number | null;
  /** The most memory its processes held at one moment, in MB; null where there is no `/proc`. */
  readonly memory: number | null;
}

/** Milliseconds between two looks at the processes. */
const interval = 50;

/**
 * Measures the processes that a piece of work starts. Waiting before the first, as for another
 * build, is not counted. One measurement at a time: whatever this process starts counts.
 */
export async function costOf<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly cost: Cost }> {
  const begun = performance.now();
  const waitedBefore = statOf('self')?.children;
  const lastSeen = new Map<number, number>();
  let [first, peak] = [0, 0];
  const look = () => {
    const running = descendantsOf(process.pid, processes());
    for (const { pid, own } of running) lastSeen.set(pid, own);
    if (running.length > 0) first ||= performance.now();
    peak = Math.max(peak, sum(running.map(({ pid }) => residentOf(pid))));
  };
  const timer = setInterval(look, interval);
  try {
    const result = await work();
    const wall = (performance.now() - (first || begun)) / 1000;
    const waitedAfter = statOf('self')?.children;
    if (waitedBefore === undefined || waitedAfter === undefined) {
      return { result, cost: { wall, cpu: null, memory: null } };
    }
    // A process that nobody waited for is known only from the last look at it.
    const ticks = Math.max(waitedAfter - waitedBefore, sum([...lastSeen.values()]));
    return { result, cost: { wall, cpu: ticks / 100, memory: peak / 1024 } };
  } finally {
    clearInterval(timer);
  }
}

function statOf(name: string): ProcessStat | null {
  try {
    return readStat(readFileSync(`/proc/${name}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

/** Every process of this machine; none where the system has no `/proc`. */
export function processes(): ProcessStat[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(name) ?? []);
  } catch {
    return [];
  }
}

/** Memory that a process holds, in kB. */
export function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
