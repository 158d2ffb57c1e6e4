import { copyFileSync, linkSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../fingerprint.ts';
import { shareFolder } from './order.ts';
import type { ShareJob } from './orders.ts';
import { openPress } from './press.ts';

/** Sharp works in threads of its own; more than this many pictures at once only take memory. */
const atOnce = 4;

/** Milliseconds. */
const day = 86_400_000;

const projectDir = fileURLToPath(new URL('../..', import.meta.url));

export interface DrawnPictures {
  readonly drawn: number;
  /** Taken from the cache. */
  readonly kept: number;
  /** Sentences about photos that could not be used. */
  readonly warnings: readonly string[];
}

/**
 * Puts every share picture a build asks for into its folder. A picture drawn before by the same
 * code and the same packages is taken from the cache.
 * @param outDir absolute folder of the built site
 * @param cacheDir absolute folder that outlives builds
 */
export async function drawPictures(
  jobs: readonly ShareJob[],
  outDir: string,
  cacheDir: string,
): Promise<DrawnPictures> {
  const cache = await openCache(cacheDir);
  const folder = join(outDir, shareFolder);
  await mkdir(folder, { recursive: true });
  const cached = new Set(await readdir(cache));
  const missing = jobs.filter(({ file }) => !cached.has(file));
  const warnings: string[] = [];
  if (missing.length > 0) {
    const press = await openPress(
      missing.map(({ order }) => order),
      (sentence) => warnings.push(sentence),
    );
    await inTurns(missing, async ({ file, order }) => {
      const { bytes, whole } = await press.draw(order);
      writeFileSync(join(folder, file), bytes);
      // A photo that can't be read today may be readable tomorrow.
      if (whole) await keep(join(folder, file), cache, file);
    });
  }
  for (const { file } of jobs.filter(({ file }) => cached.has(file))) {
    takeOver(join(cache, file), join(folder, file));
  }
  return { drawn: missing.length, kept: jobs.length - missing.length, warnings };
}

/** Takes what the pages ordered off the site and returns it. */
export async function takeOrders(outDir: string): Promise<ShareJob[]> {
  const file = join(outDir, `${shareFolder}.json`);
  const jobs: ShareJob[] = JSON.parse(await readFile(file, 'utf8'));
  await rm(file);
  return jobs;
}

/**
 * The cache of this very code. What other code drew is thrown away when it has lain for a day: a
 * build of another version may be at work in this moment.
 */
async function openCache(cacheDir: string): Promise<string> {
  const name = await fingerprint(projectDir, ['src/share-images', 'src/styles'], null);
  await mkdir(join(cacheDir, name), { recursive: true });
  for (const other of await readdir(cacheDir)) {
    if (other === name) continue;
    const { mtimeMs } = await stat(join(cacheDir, other));
    if (Date.now() - mtimeMs > day) await rm(join(cacheDir, other), { recursive: true });
  }
  return join(cacheDir, name);
}

/** Moved into place whole: a build that is stopped leaves no half picture behind. */
async function keep(picture: string, cache: string, file: string): Promise<void> {
  const aside = join(cache, `${process.pid}-${file}`);
  takeOver(picture, aside);
  await rename(aside, join(cache, file));
}

/** Gives a picture a second name, which costs a fifth of a copy; a copy where disks differ. */
function takeOver(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
