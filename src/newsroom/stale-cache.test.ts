import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCacheTidy } from './stale-cache.ts';

test('what was kept for a portal goes when the portal has gone', async () => {
  const root = await mkdtemp(join(tmpdir(), 'portal-cache-'));
  const [here, gone] = [join(root, 'here'), join(root, 'gone')];
  await mkdir(here);
  await mkdir(gone);
  await keepCacheTidy(join(root, 'cache', 'a'), gone);
  await keepCacheTidy(join(root, 'cache', 'b'), here);
  expect(existsSync(join(root, 'cache', 'a'))).toBe(true);
  await rm(gone, { recursive: true });
  await keepCacheTidy(join(root, 'cache', 'b'), here);
  expect(existsSync(join(root, 'cache', 'a'))).toBe(false);
  expect(existsSync(join(root, 'cache', 'b'))).toBe(true);
  await rm(root, { recursive: true });
});
