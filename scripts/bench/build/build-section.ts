import type { Section } from '../report/section.ts';
import { ratio, rounded, spreadBy } from '../report/statistics.ts';
import { type Row, spreadCell } from '../report/table.ts';
import type { PortalSize } from './generated-portal.ts';
import { type BuildKind, type BuildRun, measureBuilds } from './measure-builds.ts';

const names: Readonly<Record<BuildKind, string>> = {
  bare: 'bare loop',
  cold: 'cold',
  warm: 'nothing changed',
  changed: 'one article changed',
};

/** Builds of several sizes beside the bare loop. */
export async function buildSection(sizes: readonly PortalSize[], runs: number): Promise<Section> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...buildRows(size.entries, await measureBuilds(size, runs)));
  return {
    key: 'build',
    title: `Builds of generated entries of 390 words, ${sizes[0]?.photos ?? 0}% with a photo (${runs} runs)`,
    rows,
    notes: [
      'x = ratio to a bare gray-matter + remark + GFM loop over the same files in the same run.',
      'CPU is user and system time of all processes; MB is the most they held at one moment.',
    ],
  };
}

/** A row for each kind of build of one size. */
export function buildRows(entries: number, runs: readonly BuildRun[]): Row[] {
  const kinds = [...new Set(runs.map(({ kind }) => kind))];
  const figures = (kind: BuildKind) => {
    const some = runs.filter((run) => run.kind === kind);
    return {
      wall: spreadBy(some, ({ cost }) => cost.wall),
      cpu: spreadBy(some, ({ cost }) => cost.cpu),
      memory: spreadBy(some, ({ cost }) => cost.memory),
      pages: some[0]?.pages ?? 0,
    };
  };
  const bare = figures('bare');
  return kinds.map((kind) => {
    const { wall, cpu, memory, pages } = figures(kind);
    return {
      entries,
      build: names[kind],
      'wall x': ratio(wall, bare.wall),
      'CPU x': ratio(cpu, bare.cpu),
      'wall s': spreadCell(wall, 1),
      'CPU s': spreadCell(cpu, 1),
      MB: memory && rounded(memory.median, 0),
      pages: pages || null,
      'pages/s': wall && pages ? rounded(pages / wall.median, 1) : null,
    };
  });
}
