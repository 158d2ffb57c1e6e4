import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withBuildLock } from './build-lock.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-lock-'));
  file = join(folder, 'build.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;

test('one build at a time', async () => {
  const steps: string[] = [];
  const build = (name: string) =>
    withBuildLock(
      never,
      async () => {
        steps.push(`${name} begins`);
        await sleep(50);
        steps.push(`${name} ends`);
      },
      file,
    );
  await Promise.all([build('one'), build('two')]);
  const [first, second] = steps[0] === 'one begins' ? ['one', 'two'] : ['two', 'one'];
  expect(steps).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
});

test('a lock of a process that was killed is taken over', async () => {
  await writeFile(file, '999999999');
  expect(await withBuildLock(never, async () => 'built', file)).toBe('built');
  await writeFile(file, String(process.pid));
  const longAgo = new Date(Date.now() - 120_000);
  await utimes(file, longAgo, longAgo);
  expect(await withBuildLock(never, async () => 'built', file)).toBe('built');
});

test('the process that builds holds the place', async () => {
  const seen = await withBuildLock(
    never,
    async (hold) => {
      hold(4_000_000);
      return readFile(file, 'utf8');
    },
    file,
  );
  expect([seen, existsSync(file)]).toEqual(['4000000', false]);
});

test('who is stopped while waiting does not build', async () => {
  await writeFile(file, String(process.pid));
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  await expect(withBuildLock(stop.signal, async () => 'built', file)).rejects.toThrow();
});

test('a place that can not be taken is told, not waited for', async () => {
  const tooLong = join(folder, 'x'.repeat(300));
  await expect(withBuildLock(never, async () => undefined, tooLong)).rejects.toThrow(
    'ENAMETOOLONG',
  );
});
