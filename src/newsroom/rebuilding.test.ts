import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { environment } from '../environment.ts';
import { BuildStore } from './builds/build-store.ts';
import type { Attempt } from './builds/builder.ts';
import type { watchContent } from './builds/watch.ts';
import { Rebuilding } from './rebuilding.ts';

let root: string;
let rebuilding: Rebuilding | undefined;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'portal-bangun-')));
  await mkdir(join(root, 'content'));
});
afterEach(async () => {
  await rebuilding?.stop();
  await rm(root, { recursive: true, force: true });
});

/** Rebuilds a site of one file; `during` runs in the middle of each build. */
async function start(
  options: {
    lookEvery?: number;
    watch?: typeof watchContent;
    during?: (build: number) => Promise<void>;
  } = {},
) {
  const attempts: Attempt[] = [];
  let builds = 0;
  const made = new Rebuilding({
    environment: environment({ PORTAL_DIR: root }),
    store: await BuildStore.open(join(root, 'builds')),
    run: async (outDir) => {
      builds += 1;
      await options.during?.(builds);
      await mkdir(outDir, { recursive: true });
      await writeFile(join(outDir, 'index.html'), String(builds));
      return { ok: true };
    },
    onStart: () => undefined,
    onEnd: (attempt) => attempts.push(attempt),
    onFresh: () => undefined,
    onContent: () => undefined,
    onTrouble: () => undefined,
    ...(options.lookEvery !== undefined && { lookEvery: options.lookEvery }),
    ...(options.watch && { watch: options.watch }),
  });
  rebuilding = made;
  return { rebuilding: made, attempts, count: () => builds };
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries += 1) await sleep(25);
  expect(condition()).toBe(true);
}

test('fifty publications in a moment are two builds at most', async () => {
  const { rebuilding: made, count } = await start({ during: () => sleep(150) });
  for (let number = 0; number < 50; number += 1) {
    await writeFile(join(root, 'content', `${number}.md`), 'isi');
    made.published();
  }
  await made.builder.settled();
  expect(count()).toBe(2);
});

test('what changes while a site is built is built after it', async () => {
  const {
    rebuilding: made,
    attempts,
    count,
  } = await start({
    during: async (build) => {
      if (build === 1) await writeFile(join(root, 'content', 'baru.md'), 'isi');
    },
  });
  made.start();
  await until(() => count() === 2 && attempts.length === 2);
  await made.builder.settled();
  expect(attempts.map(({ failure }) => failure)).toEqual([null, null]);
});

test('a change the system does not tell of is found by looking', async () => {
  const silent = () => ({ close: async () => undefined });
  const { rebuilding: made, attempts } = await start({ lookEvery: 100, watch: silent });
  made.start();
  await until(() => attempts.length === 1);
  await writeFile(join(root, 'content', 'diam-diam.md'), 'isi');
  await until(() => attempts.length === 2);
  expect(attempts.map(({ reason }) => reason)).toEqual([
    'ruang redaksi dibuka',
    'pemeriksaan berkala',
  ]);
});
