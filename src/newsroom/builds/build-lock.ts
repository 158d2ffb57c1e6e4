import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../instance-lock.ts';
import { cacheDir } from '../project.ts';

/** Milliseconds between two signs of life of a holder, and without one until it counts as gone. */
const beat = 5000;
const silence = 60_000;

/**
 * Lets one build at a time into the project's folder: Astro keeps its notes about the content in
 * `.astro/`, where two builds of different content would read each other's.
 *
 * @param work gets a function that names the process which builds: while that one runs, the place
 *   is taken, even when this process was killed.
 * @throws The reason of `signal` when it ends while waiting.
 */
export async function withBuildLock<T>(
  signal: AbortSignal,
  work: (hold: (pid: number) => void) => Promise<T>,
  file: string = join(cacheDir, 'build.lock'),
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await take(file))) await sleep(200, undefined, { signal });
  const alive = setInterval(() => {
    utimes(file, new Date(), new Date()).catch(() => undefined);
  }, beat);
  try {
    return await work((pid) => writeFileSync(file, String(pid)));
  } finally {
    clearInterval(alive);
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      // A full disk takes the name of a file, and nothing into it.
      await rm(file, { force: true });
      throw error;
    }
    if (await isLeftBehind(file)) await rm(file, { force: true });
    return false;
  }
}

/**
 * Whether the holder was killed. Its number alone does not tell: another program may have got it,
 * most of all in a container, where numbers start anew.
 */
async function isLeftBehind(file: string): Promise<boolean> {
  const seen = await stat(file).catch(() => null);
  if (!seen) return false;
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  const isDead = holder > 0 && !isAlive(holder);
  return isDead || Date.now() - seen.mtimeMs > silence;
}
