import { lstat, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { patience } from '../git.ts';

/** The lock files that one step takes. */
export interface LockSet {
  /** Refs that it moves. */
  readonly refs: readonly string[];
  /** Commit ids that it writes into the locks of refs. */
  readonly ids: readonly string[];
  /** Git folder of the checkout that it moves; null when it moves none. */
  readonly gitDir: string | null;
}

/** Milliseconds in which a lock of somebody at work goes away, and one of a dead git does not. */
const grace = 300;
/** Milliseconds by which the clocks of files and processes may differ. */
const blur = 2_000;

/**
 * Takes away the locks that a dead git has left: those that its step takes, that hold nothing but
 * what the step writes, were made while it ran, and stay as they are for a while. `packed-refs.new`
 * is no lock by name, but git makes it anew each time and fails when it is there.
 * @param common the repository's own folder
 * @param times when the step was begun, in milliseconds since 1970
 */
export async function clearLocks(
  common: string,
  { refs, ids, gitDir }: LockSet,
  times: readonly number[],
): Promise<void> {
  const names = [
    ...refs.map((ref) => `${ref}.lock`),
    'HEAD.lock',
    'packed-refs.lock',
    'packed-refs.new',
    'reftable/tables.list.lock',
  ].map((name) => join(common, name));
  const own = ['index.lock', 'HEAD.lock', 'ORIG_HEAD.lock'].map((name) =>
    gitDir === null ? [] : join(gitDir, name),
  );
  const seen = await Promise.all([...new Set([...names, ...own.flat()])].map(lockAt));
  const suspects = seen.flatMap((lock) => (lock && isOfStep(lock, ids, times) ? lock : []));
  if (suspects.length === 0) return;
  await sleep(grace);
  for (const { path, mark } of suspects) {
    if ((await lockAt(path))?.mark === mark) await rm(path, { force: true });
  }
}

interface Lock {
  readonly path: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Tells it from another lock of the same name. */
  readonly mark: string;
}

/** Locks that hold a whole file of git's own, not one id. */
const unread = new Set(['index.lock', 'packed-refs.lock', 'packed-refs.new', 'tables.list.lock']);

async function lockAt(path: string): Promise<Lock | null> {
  const seen = await lstat(path).catch(() => null);
  if (!seen?.isFile()) return null;
  const text = unread.has(basename(path)) ? '' : await readFile(path, 'latin1').catch(() => null);
  const mark = [seen.ino, seen.mtimeMs, seen.size].join(' ');
  return text === null ? null : { path, text, time: seen.mtimeMs, mark };
}

function isOfStep({ text, time }: Lock, ids: readonly string[], times: readonly number[]): boolean {
  return (
    times.some((began) => time >= began - blur && time <= began + patience + blur) &&
    ['', ...ids].some((id) => `${id}\n`.startsWith(text))
  );
}
