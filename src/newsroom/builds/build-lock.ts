import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../instance-lock.ts';
import { cacheDir } from '../project.ts';

/**
 * Lets one build at a time into the project's folder: Astro keeps its notes about the content in
 * `.astro/`, where two builds of different content would read each other's.
 *
 * @throws The reason of `signal` when it ends while waiting.
 */
export async function withBuildLock<T>(
  signal: AbortSignal,
  work: () => Promise<T>,
  file: string = join(cacheDir, 'build.lock'),
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await take(file))) await sleep(200, undefined, { signal });
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    // An empty file is one that its owner has only just made.
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    return false;
  }
}
