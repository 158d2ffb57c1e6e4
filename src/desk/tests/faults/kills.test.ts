import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleDesk, type DeskProgram } from '../../faults/desk-process.ts';
import { killTrial } from '../../faults/kills.ts';
import { sceneKinds } from '../../faults/scene.ts';

let program: DeskProgram;
beforeAll(async () => {
  program = await bundleDesk();
});
afterAll(() => program.remove());

/** Written into a failure, so that `npm run bench -- --faults --seed` replays what clients did. */
const seed = Math.floor(Math.random() * 1_000_000);

test('200 kills at random moments lose nothing, whatever state the repository is in', async () => {
  const kills = { checkout: 80, linked: 40, elsewhere: 40, bare: 40 };
  // Two at a time: more would only wait for the processor.
  const queue = [...sceneKinds];
  const lost: string[] = [];
  const some = async () => {
    for (let kind = queue.shift(); kind; kind = queue.shift()) {
      const tally = await killTrial({ program, kind, seed, kills: kills[kind] });
      expect(tally.acknowledged).toBeGreaterThan(0);
      lost.push(...tally.lost.map((what) => `${kind}, seed ${seed}: ${what}`));
    }
  };
  await Promise.all([some(), some()]);
  expect(lost).toEqual([]);
}, 300_000);
