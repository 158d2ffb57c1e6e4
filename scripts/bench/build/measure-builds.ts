import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagesBelow } from '../../../src/finishing/built-pages.ts';
import { buildSite } from '../../../src/newsroom/builds/site-build.ts';
import { portalCacheDir } from '../../../src/newsroom/project.ts';
import { say } from '../report/progress.ts';
import { type Cost, costOf } from './cost.ts';
import { type PortalSize, writeGeneratedPortal } from './generated-portal.ts';
import { runNode } from './run-node.ts';

/** The script that does the least work there is for a portal. */
export const bareLoop = fileURLToPath(new URL('./bare-loop.ts', import.meta.url));

/** What was built, or went through the bare loop. */
export type BuildKind = 'bare' | 'cold' | 'warm' | 'changed';

export interface BuildRun {
  readonly kind: BuildKind;
  readonly cost: Cost;
  /** Pages written; 0 for the bare loop. */
  readonly pages: number;
}

/**
 * Builds a generated portal with nothing kept from before, then with nothing changed, then with one
 * article changed, and puts the same files through the bare loop; all of it as often as asked.
 * @throws {Error} with the end of what a build printed when it fails
 */
export async function measureBuilds(size: PortalSize, runs: number): Promise<BuildRun[]> {
  const measured: BuildRun[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'ukur-bangun-'));
    try {
      say(`Menulis ${size.entries} tulisan buatan (putaran ${run} dari ${runs}).`);
      measured.push(...(await measureOnce(folder, size)));
    } finally {
      await rm(folder, { recursive: true, force: true });
      await rm(portalCacheDir(folder), { recursive: true, force: true });
    }
  }
  return measured;
}

async function measureOnce(portalDir: string, size: PortalSize): Promise<BuildRun[]> {
  const paths = await writeGeneratedPortal(portalDir, size);
  say('Mengukur pembanding: gray-matter dan remark saja.');
  const bare = await costOf(() => runNode(bareLoop, [portalDir]));
  say('Membangun seluruh situs dari awal.');
  const cold = await build('cold', portalDir);
  say('Membangun lagi tanpa perubahan.');
  const warm = await build('warm', portalDir);
  say('Mengubah satu tulisan, lalu membangun lagi.');
  const changed = paths[Math.floor(paths.length / 2)];
  if (changed) await appendFile(join(portalDir, changed), '\nSatu kalimat ditambahkan.\n');
  return [
    { kind: 'bare', cost: bare.cost, pages: 0 },
    cold,
    warm,
    await build('changed', portalDir),
  ];
}

async function build(kind: BuildKind, portalDir: string): Promise<BuildRun> {
  const outDir = join(portalDir, 'dist');
  await rm(outDir, { recursive: true, force: true });
  let output = '';
  const onOutput = (text: string) => {
    output = (output + text).slice(-3000);
  };
  const env = { PORTAL_DIR: portalDir };
  const { result, cost } = await costOf(() => buildSite({ outDir, env, onOutput }));
  if (!result.ok) throw new Error(`Situs buatan gagal dibangun.\n${output}`);
  return { kind, cost, pages: (await pagesBelow(outDir, { except: ['admin/index.html'] })).length };
}
