import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from '../../../src/newsroom/project.ts';
import { type Cost, costOf } from '../build/cost.ts';
import { type PortalSize, writeGeneratedPortal } from '../build/generated-portal.ts';
import { bareLoop } from '../build/measure-builds.ts';
import { runNode } from '../build/run-node.ts';
import { say } from '../report/progress.ts';
import type { Section } from '../report/section.ts';
import { rounded } from '../report/statistics.ts';
import type { Row } from '../report/table.ts';

/** What a check of so many entries took, beside the bare loop over the same files. */
export interface CheckRun {
  readonly entries: number;
  readonly check: Cost;
  readonly bare: Cost;
}

/** `npm run check` on generated portals, and on one without news. */
export async function checkSection(sizes: readonly PortalSize[]): Promise<Section> {
  const runs: CheckRun[] = [];
  for (const size of [{ entries: 0, photos: 0 }, ...sizes]) runs.push(await measureCheck(size));
  return {
    key: 'check',
    title: 'npm run check on generated entries',
    rows: checkRows(runs),
    notes: [
      'x = ratio to the bare loop over the same files. ms each and MB more: beyond a portal without news.',
    ],
  };
}

/** A row for each size; the first size is what the others are beyond. */
export function checkRows(runs: readonly CheckRun[]): Row[] {
  const beyond = (one: number | null, none: number | null | undefined) =>
    one === null || none === null || none === undefined ? null : one - none;
  const none = runs[0]?.check;
  return runs.map(({ entries, check, bare }) => {
    const work = entries > 0 ? beyond(check.cpu, none?.cpu) : null;
    const more = entries > 0 ? beyond(check.memory, none?.memory) : null;
    return {
      entries,
      'CPU x': check.cpu !== null && bare.cpu ? rounded(check.cpu / bare.cpu) : null,
      'wall s': rounded(check.wall, 1),
      'CPU s': check.cpu && rounded(check.cpu, 1),
      'ms each': work && rounded((work * 1000) / entries),
      MB: check.memory && rounded(check.memory, 0),
      'MB more': more && rounded(more, 0),
    };
  });
}

async function measureCheck(size: PortalSize): Promise<CheckRun> {
  const portalDir = await mkdtemp(join(tmpdir(), 'ukur-periksa-'));
  try {
    say(`Memeriksa ${size.entries} tulisan buatan.`);
    await writeGeneratedPortal(portalDir, size);
    const bare = await costOf(() => runNode(bareLoop, [portalDir]));
    const script = join(projectDir, 'scripts', 'check.ts');
    const check = await costOf(() => runNode(script, [], { PORTAL_DIR: portalDir }));
    return { entries: size.entries, check: check.cost, bare: bare.cost };
  } finally {
    await rm(portalDir, { recursive: true, force: true });
  }
}
