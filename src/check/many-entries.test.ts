import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { writeManyEntries } from './testing/node-many-entries.ts';

const script = fileURLToPath(new URL('./testing/node-measure.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'banyak-tulisan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Measure {
  readonly files: number;
  readonly problems: number;
  readonly work: number;
  readonly memory: number;
}

function measure(count: number): Measure {
  const portalDir = join(folder, String(count));
  writeManyEntries(portalDir, count);
  return JSON.parse(execFileSync(process.execPath, [script, portalDir], { encoding: 'utf8' }));
}

// docs/check.md has the figures for 10,000; this many keep the suite short.
test('memory stays flat and work grows in step with the number of entries', {
  timeout: 90_000,
}, () => {
  const none = measure(0);
  const some = measure(600);
  const many = measure(2_400);
  expect([none, some, many].map(({ files, problems }) => ({ files, problems }))).toEqual([
    { files: 2, problems: 0 },
    { files: 602, problems: 0 },
    { files: 2_402, problems: 0 },
  ]);
  expect(many.memory - none.memory).toBeLessThan(150);
  const first = (some.work - none.work) / 600;
  const later = (many.work - some.work) / 1_800;
  expect(later).toBeLessThan(2 * first);
});
