import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../environment.ts';
import { fingerprint } from '../fingerprint.ts';
import { type BundleInput, buildCms } from './bundle/build.ts';
import { bundleInput } from './bundle/input.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cacheDir = join(root, 'node_modules/.cache/portal-kim/cms');

/** Folders whose files may end up in the bundle. */
const sources = [
  'src/cms',
  'src/schema',
  'src/markdown',
  'src/styles',
  'src/regions',
  'src/format',
  'src/icons',
];

/**
 * Puts the CMS into a folder (`dist/admin` for a build). What was built once is kept, so that a
 * second start takes milliseconds.
 * @returns the name of the bundle, and whether it had been built before
 * @throws {EnvironmentError} when the chosen backend lacks a setting
 * @throws {PatchError} when Decap is not what a patch expects
 */
export async function bundleCms({
  outDir,
  environment,
}: {
  readonly outDir: string;
  readonly environment: Environment;
}): Promise<{ readonly name: string; readonly cached: boolean }> {
  const input = await bundleInput(environment);
  const name = await fingerprint(root, sources, input);
  const kept = join(cacheDir, name);
  const cached = existsSync(join(kept, 'index.html'));
  if (!cached) await keep(kept, input);
  // Pages of the newsroom that are built with the site lie there too.
  await cp(kept, outDir, { recursive: true });
  return { name, cached };
}

/** Bundles that stay: enough for a few branches and backends, at 4 MB each. */
const keptBundles = 8;

/** Builds aside and moves into place, so that a stopped build leaves nothing that looks whole. */
async function keep(kept: string, input: BundleInput): Promise<void> {
  const aside = `${kept}.${process.pid}`;
  await mkdir(cacheDir, { recursive: true });
  await rm(aside, { recursive: true, force: true });
  const used = await buildCms(aside, input);
  const unnamed = used.filter((path) => !sources.some((folder) => path.startsWith(`${folder}/`)));
  if (unnamed.length > 0) {
    throw new Error(
      `A change there would go unnoticed, so name its folder in ${import.meta.url}: ${unnamed}`,
    );
  }
  await rename(aside, kept).catch(async (error: NodeJS.ErrnoException) => {
    // Two builds at once made the same bundle; either will do.
    if (!existsSync(join(kept, 'index.html'))) throw error;
    await rm(aside, { recursive: true, force: true });
  });
  await forgetOld();
}

async function forgetOld(): Promise<void> {
  const names = await readdir(cacheDir);
  const bundles = await Promise.all(
    names.map(async (name) => {
      const path = join(cacheDir, name);
      const made = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      return { path, made };
    }),
  );
  const old = bundles.sort((a, b) => b.made - a.made).slice(keptBundles);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}
