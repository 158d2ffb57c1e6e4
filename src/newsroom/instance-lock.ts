import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who works on a portal at this moment. */
export interface Instance {
  pid: number;
  /** Address of its site. */
  url: string;
}

/**
 * Marks a portal as worked on by this process, so that two newsrooms never build into the same
 * folder.
 *
 * @param dir The portal's part of the cache.
 * @param answers Whether a newsroom with that number answers at its address. A process number
 *   alone proves little: after a crash another program may have got it.
 * @returns Whoever was there before, else `null`: then the portal is ours until {@link release}.
 */
export async function claim(
  dir: string,
  answers: (instance: Instance) => Promise<boolean>,
): Promise<Instance | null> {
  const other = readInstance(dir);
  if (other && other.pid !== process.pid && isAlive(other.pid) && (await answers(other))) {
    return other;
  }
  announce(dir, '');
  return null;
}

/** Tells later starts where the site is. */
export function announce(dir: string, url: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(fileIn(dir), JSON.stringify({ pid: process.pid, url } satisfies Instance));
}

/** Whether a newsroom of that process answers there. */
export async function answersAsNewsroom({ pid, url }: Instance): Promise<boolean> {
  // It has claimed the portal and is about to open its door.
  if (url === '') return true;
  try {
    const answer = await fetch(`${url}admin/status.json`, { signal: AbortSignal.timeout(2000) });
    const status: { pid?: unknown } = await answer.json();
    return status.pid === pid;
  } catch {
    return false;
  }
}

/** Gives the portal back. */
export function release(dir: string): void {
  if (readInstance(dir)?.pid === process.pid) rmSync(fileIn(dir), { force: true });
}

/** Whether a process with this number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readInstance(dir: string): Instance | null {
  try {
    return JSON.parse(readFileSync(fileIn(dir), 'utf8'));
  } catch {
    return null;
  }
}

function fileIn(dir: string): string {
  return join(dir, 'newsroom.json');
}
