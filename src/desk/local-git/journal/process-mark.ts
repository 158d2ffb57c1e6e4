import { readFileSync } from 'node:fs';

/** Tells one process from a later one that was given its number. */
export interface ProcessMark {
  readonly pid: number;
  /** Its start, in ticks since the machine's; 0 where the system does not tell. */
  readonly began: number;
}

/** The mark of a process that runs right now. */
export function markOf(pid: number): ProcessMark {
  return { pid, began: statOf(pid)?.began ?? 0 };
}

/** Whether the very process of the mark still runs. */
export function isRunning({ pid, began }: ProcessMark): boolean {
  const stat = statOf(pid);
  // A process that nobody has taken leave of is dead all the same.
  if (stat) return !'ZX'.includes(stat.state) && (began === 0 || stat.began === began);
  if (statOf(process.pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What `proc_pid_stat(5)` tells; null for no such process, or on a system without `/proc`. */
function statOf(pid: number): { state: string; began: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, a name in brackets, may hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? 'X', began: Number(fields[19] ?? 0) };
  } catch {
    return null;
  }
}
