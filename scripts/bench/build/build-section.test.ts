import { expect, test } from 'vitest';
import { buildRows } from './build-section.ts';
import type { BuildRun } from './measure-builds.ts';

test('builds are told as ratios of medians to the bare loop', () => {
  const run = (kind: BuildRun['kind'], wall: number, pages: number): BuildRun => ({
    kind,
    pages,
    cost: { wall, cpu: wall * 2, memory: 100 * wall },
  });
  const runs = [run('bare', 2, 0), run('cold', 8, 40), run('bare', 2, 0), run('cold', 12, 40)];
  expect(buildRows(30, runs)).toEqual([
    {
      entries: 30,
      build: 'bare loop',
      'wall x': 1,
      'CPU x': 1,
      'wall s': '2',
      'CPU s': '4',
      MB: 200,
      pages: null,
      'pages/s': null,
    },
    {
      entries: 30,
      build: 'cold',
      'wall x': 5,
      'CPU x': 5,
      'wall s': '10 (8-12)',
      'CPU s': '20 (16-24)',
      MB: 1000,
      pages: 40,
      'pages/s': 4,
    },
  ]);
});
