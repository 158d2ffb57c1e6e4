import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { BuildStore } from './build-store.ts';
import { Builder, type BuildResult } from './builder.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portal-builds-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** A builder whose content is a word and whose builds end when told to. */
async function builderOf(first: string) {
  const store = await BuildStore.open(dir);
  const ends: ((result: BuildResult) => void)[] = [];
  const reasons: string[] = [];
  const content = { word: first };
  const builder = new Builder({
    store,
    key: async () => content.word,
    onStart: (reason) => reasons.push(reason),
    run: async (outDir, signal) => {
      await mkdir(outDir);
      return new Promise((resolve) => {
        ends.push(resolve);
        signal.addEventListener('abort', () => resolve({ ok: false, report: 'ended' }));
      });
    },
  });
  const end = async (result: BuildResult = { ok: true }) => {
    while (ends.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    ends.shift()?.(result);
  };
  return { store, builder, content, reasons, end };
}

test('what is asked for during a build becomes one build after it', async () => {
  const { store, builder, content, reasons, end } = await builderOf('a');
  builder.request('one');
  await new Promise((resolve) => setTimeout(resolve, 20));
  content.word = 'b';
  builder.request('two');
  builder.request('three');
  await end();
  await end();
  await builder.settled();
  expect(reasons).toEqual(['one', 'three']);
  expect(store.current?.key).toBe('b');
});

test('content that came back to what is served is not built', async () => {
  const { store, builder, content, reasons, end } = await builderOf('a');
  builder.request('one');
  await new Promise((resolve) => setTimeout(resolve, 20));
  content.word = 'b';
  builder.request('two');
  content.word = 'a';
  await end();
  await builder.settled();
  expect(reasons).toEqual(['one']);
  expect(store.current?.number).toBe(1);
});

test('keeps the current build and the one before, in memory and after a restart', async () => {
  const { store, builder, content, end } = await builderOf('a');
  for (const word of ['a', 'b', 'c']) {
    content.word = word;
    builder.request(word);
    await end();
    await builder.settled();
  }
  expect((await readdir(dir)).sort()).toEqual(['2', '3', 'current.json']);
  await mkdir(join(dir, '9'));
  const reopened = await BuildStore.open(dir);
  expect(reopened.current).toEqual(store.current);
  expect(reopened.previousFolder).toBe(join(dir, '2'));
  expect(existsSync(join(dir, '9'))).toBe(false);
});

test('a build that fails leaves nothing, and is not tried again on the same content', async () => {
  const { store, builder, reasons, end } = await builderOf('a');
  builder.request('one');
  await end({ ok: false, report: 'Sebabnya ini.' });
  await builder.settled();
  expect(builder.last?.failure).toBe('Sebabnya ini.');
  expect([store.current, await readdir(dir)]).toEqual([null, []]);
  builder.request('two');
  await builder.settled();
  expect(reasons).toEqual(['one']);
});

test('stopping ends the build under way and keeps no part of it', async () => {
  const { store, builder } = await builderOf('a');
  builder.request('one');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await builder.stop();
  expect([store.current, await readdir(dir)]).toEqual([null, []]);
});

test('a build whose place was taken away is reported, and the next one makes the place anew', async () => {
  const { store, builder, content, reasons, end } = await builderOf('a');
  builder.request('one');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await rm(dir, { recursive: true });
  await end();
  await builder.settled();
  expect(builder.last?.failure).toContain('ENOENT');
  expect([store.current, builder.building]).toEqual([null, null]);
  content.word = 'b';
  builder.request('two');
  await end();
  await builder.settled();
  expect(builder.last?.failure).toBe(null);
  expect(store.current?.number).toBe(1);
  await rm(dir, { recursive: true });
  builder.request('three');
  await end();
  await builder.settled();
  expect(reasons).toEqual(['one', 'two', 'three']);
  expect(existsSync(store.current?.folder ?? '')).toBe(true);
});

test('what can not be looked at is reported, and looked at again', async () => {
  const store = await BuildStore.open(dir);
  let trouble = true;
  const builder = new Builder({
    store,
    key: async () => {
      if (trouble) throw new Error('EIO: disk tidak terbaca');
      return 'a';
    },
    run: async (outDir) => {
      await mkdir(outDir);
      return { ok: true };
    },
  });
  builder.request('one');
  await builder.settled();
  expect(builder.last).toMatchObject({
    reason: 'one',
    failure: 'Error: EIO: disk tidak terbaca',
  });
  trouble = false;
  builder.request('two');
  await builder.settled();
  expect([store.current?.key, builder.last?.failure]).toEqual(['a', null]);
});

test('what the machine ended is built again after a pause, longer each time', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { store, builder, reasons, end } = await builderOf('a');
  const askAgain = async (minutes: number, reason: string) => {
    vi.setSystemTime(Date.now() + minutes * 60_000);
    builder.request(reason);
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await askAgain(0, 'one');
  await end({ ok: false, report: 'Penuh.', isPassing: true });
  await builder.settled();
  expect(builder.last?.failure).toBe(
    'Penuh.\nSitus dibangun lagi dengan sendirinya dalam 2 menit.',
  );
  await askAgain(0.5, 'two');
  await askAgain(0.6, 'three');
  await end({ ok: false, report: 'Penuh.', isPassing: true });
  await builder.settled();
  expect(builder.last?.failure).toBe(
    'Penuh.\nSitus dibangun lagi dengan sendirinya dalam 3 menit.',
  );
  await askAgain(1.1, 'four');
  await askAgain(1, 'five');
  await end();
  await builder.settled();
  expect(reasons).toEqual(['one', 'three', 'five']);
  expect([store.current?.key, builder.last?.failure]).toEqual(['a', null]);
});

test('a site for whose pointer there is no room is thrown away, and built again later', async () => {
  const { store, builder, end } = await builderOf('a');
  // Nothing can be written over a folder.
  await mkdir(join(dir, 'current.json.new'));
  builder.request('one');
  await end();
  await builder.settled();
  expect(builder.last?.failure).toContain('EISDIR');
  expect((await readdir(dir)).sort()).toEqual(['current.json.new']);
  expect(store.current).toBeNull();
});
