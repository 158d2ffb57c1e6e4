import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories } from '../../faults/history.ts';
import { replay } from '../../faults/replay.ts';
import { sceneKinds } from '../../faults/scene.ts';

test('histories of several clients and somebody at the keyboard end as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.constantFrom(...sceneKinds), async (history, kind) => {
      expect((await replay(history, kind)).lost).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 300_000);
