import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DueCalendar } from './due.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'portal-due-'));
});
afterEach(() => rm(content, { recursive: true, force: true }));

async function entry(name: string, ...lines: string[]): Promise<void> {
  const folder = join(content, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.md'), ['---', ...lines, '---', ''].join('\n'));
}

test('knows what has passed and what comes next', async () => {
  await entry(
    'pengumuman/2026/11/a',
    'date: 2026-11-20T08:00:00+07:00',
    'expires: 2026-12-04T16:00:00+07:00',
  );
  await entry('berita/2026/11/b', 'date: 2026-11-30T08:00:00+07:00');
  await entry('berita/2026/11/broken', 'date: [');
  await entry('berita/2026/11/impossible', 'date: 2026-13-45');
  const calendar = new DueCalendar(content);
  expect(await calendar.around(new Date('2026-11-24T00:00:00Z'))).toEqual({
    passed: new Date('2026-11-20T01:00:00Z'),
    next: new Date('2026-11-30T01:00:00Z'),
  });
});

test('reads what has changed since, and forgets what is gone', async () => {
  await entry('pengumuman/2026/11/a', 'date: 2026-11-20T08:00:00+07:00');
  const calendar = new DueCalendar(content);
  const now = new Date('2026-11-24T00:00:00Z');
  await calendar.around(now);
  await entry('pengumuman/2026/11/a', 'date: 2026-11-21T08:00:00+07:00', 'title: Judul');
  expect(await calendar.around(now)).toEqual({
    passed: new Date('2026-11-21T01:00:00Z'),
    next: null,
  });
  await rm(join(content, 'pengumuman/2026/11/a'), { recursive: true });
  expect(await calendar.around(now)).toEqual({ passed: null, next: null });
});

test.each([
  ['konsultasi', 'opens'],
  ['konsultasi', 'closes'],
  ['konsultasi', 'answered'],
  ['agenda', 'end'],
])('%s changes the site at its %s', async (type, key) => {
  await entry(`${type}/2026/11/a`, `${key}: 2026-11-30T08:00:00+07:00`);
  const { next } = await new DueCalendar(content).around(new Date('2026-11-24T00:00:00Z'));
  expect(next).toEqual(new Date('2026-11-30T01:00:00Z'));
});

test('a price turns old by itself', async () => {
  await entry('produk/madu', 'priceDate: 2026-11-20');
  const { next } = await new DueCalendar(content).around(new Date('2026-11-24T00:00:00Z'));
  expect(next).toEqual(new Date('2026-12-20T17:00:00Z'));
});

test('a moment that only tells of the past changes nothing', async () => {
  await entry('berita/2026/11/a', 'updated: 2026-11-30T08:00:00+07:00');
  const { next } = await new DueCalendar(content).around(new Date('2026-11-24T00:00:00Z'));
  expect(next).toBeNull();
});
