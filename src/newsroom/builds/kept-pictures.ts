import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Astro keeps resized pictures between builds and writes each in one go, so a build that is killed
 * or meets a full disk leaves half of one, which every later build would take for whole. A mark
 * stands while pictures are made: where one is found, nothing made since is trusted.
 * @param cache the portal's part of the cache
 * @param work makes pictures; answers whether it came to its end
 */
export async function distrustHalfMade<T extends { readonly ok: boolean }>(
  cache: string,
  work: () => Promise<T>,
): Promise<T> {
  const mark = join(cache, 'membangun');
  await forgetSince(mark, join(cache, 'astro', 'assets'));
  await writeFile(mark, '');
  const result = await work();
  if (result.ok) await rm(mark, { force: true });
  return result;
}

/** Milliseconds by which the clock of a file may be behind: FAT counts in two seconds. */
const blur = 2_000;

async function forgetSince(mark: string, folder: string): Promise<void> {
  const begun = await stat(mark).catch(() => null);
  if (!begun) return;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const made = await stat(path).catch(() => null);
    if (made && made.mtimeMs >= begun.mtimeMs - blur) await rm(path, { force: true });
  }
}
