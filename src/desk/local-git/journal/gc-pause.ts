import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockedRepository } from '../commit.ts';
import { diskTrouble } from '../disk-trouble.ts';
import { isRunning, markOf } from './process-mark.ts';

/** Milliseconds a change waits for a `git gc` that runs, or for another desk. */
const patience = 30_000;
/** Milliseconds between two looks. */
const pause = 15;
/** Files of this very process. */
const current = new Set<string>();
/** Milliseconds a git that has just begun needs to put its name down. */
const beginning = 1_000;

/**
 * Keeps `git gc` away from a piece of work: what is written there hangs from no branch until its
 * last step, so that `git gc --prune=now` would take it away underneath. git itself lets only one
 * gc run, by a file `gc.pid` that names a process and its machine; the desk puts its own name there.
 * Two desks on one repository keep out of each other's way by the same file.
 * @param common the repository's own folder
 * @throws {DeskError} `repository` when another one does not come to its end
 */
export async function withoutGc<T>(common: string, work: () => Promise<T>): Promise<T> {
  const hold = await take(common);
  try {
    return await work();
  } finally {
    await hold.release();
  }
}

async function take(common: string): Promise<{ release(): Promise<void> }> {
  const folder = join(common, 'portal-kim');
  const sign = join(common, 'gc.pid');
  const { pid, began } = markOf(process.pid);
  const name = `${pid}-${began}-${crypto.randomUUID()}.gc`;
  const own = join(folder, name);
  current.add(name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(own, `${pid} ${hostname()}`, { flag: 'wx' });
  } catch (error) {
    current.delete(name);
    throw diskTrouble(String(error)) ?? error;
  }
  const release = async () => {
    if (await isSame(own, sign)) await rm(sign, { force: true });
    await rm(own, { force: true });
    current.delete(name);
  };
  for (const end = Date.now() + patience; Date.now() < end; await sleep(pause)) {
    await forgetDead(common);
    if (await takeSign(own, sign)) return { release };
    // A machine that shares the repository is none we could ask.
    if (await isForeign(sign)) return { release };
  }
  await release();
  throw lockedRepository(sign);
}

/** Puts the desk's name down; no when another's is there. */
async function takeSign(own: string, sign: string): Promise<boolean> {
  try {
    await link(own, sign);
  } catch (error) {
    // A disk without hard links, such as a memory card, has to do without.
    return !(error instanceof Error && 'code' in error && error.code === 'EEXIST');
  }
  // A gc that looked before is about to put its own name over ours.
  for (const end = Date.now() + beginning; existsSync(`${sign}.lock`) && Date.now() < end; ) {
    await sleep(pause);
  }
  return isSame(own, sign);
}

/** Takes away the name of a process that is dead, and what dead desks have left of theirs. */
export async function forgetDead(common: string): Promise<void> {
  const [folder, sign] = [join(common, 'portal-kim'), join(common, 'gc.pid')];
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid, began] = /^(\d+)-(\d+)-[0-9a-f-]+\.gc$/.exec(name) ?? [];
    const mark = { pid: Number(pid), began: Number(began) };
    if (pid === undefined || current.has(name)) continue;
    if (mark.pid !== process.pid && isRunning(mark)) continue;
    const path = join(folder, name);
    // By now the number may be another process's, so git alone could not tell.
    if (await isSame(path, sign)) await rm(sign, { force: true });
    await rm(path, { force: true });
  }
  const named = await readSign(sign);
  if (named && named.host === hostname() && !isRunning({ pid: named.pid, began: 0 })) {
    await rm(sign, { force: true });
  }
}

async function isForeign(sign: string): Promise<boolean> {
  const named = await readSign(sign);
  return named !== null && named.host !== hostname();
}

async function readSign(sign: string): Promise<{ pid: number; host: string } | null> {
  const text = await readFile(sign, 'utf8').catch(() => '');
  const [, pid, host] = /^(\d+) (\S+)/.exec(text) ?? [];
  return pid === undefined || host === undefined ? null : { pid: Number(pid), host };
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return a !== null && b !== null && a?.ino === b?.ino;
}
