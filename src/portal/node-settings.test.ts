import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, SettingsError } from './node-settings.ts';

const settings = fileURLToPath(new URL('../../content/pengaturan', import.meta.url));
let portalDir = '';

beforeEach(async () => {
  portalDir = await mkdtemp(join(tmpdir(), 'portal-'));
  await cp(settings, join(portalDir, 'content/pengaturan'), { recursive: true });
});
afterEach(() => rm(portalDir, { recursive: true, force: true }));

test('settings come out typed', async () => {
  const { portal, topics, menus } = await readSettings(portalDir);
  expect(portal.regions).toEqual(['62']);
  expect(portal.timeZone).toBe('Asia/Jakarta');
  expect(topics.map(({ slug }) => slug)).toContain('bencana');
  expect(menus.main[0]).toEqual({ label: 'Berita', url: '/berita/' });
});

test('a wrong value stops the build with what check says of it', async () => {
  const file = join(portalDir, 'content/pengaturan/portal.yml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('timeZone: Asia/Jakarta', 'timeZone: WIB'));
  await expect(readSettings(portalDir)).rejects.toThrow(
    /^Pengaturan tidak dapat dipakai, jadi situs tidak dibuat\.\n\ncontent\/pengaturan\/portal\.yml:\d+:\d+ {2}timeZone\n[\s\S]*timeZone: Asia\/Jakarta/,
  );
});

test('a missing file stops the build', async () => {
  await rm(join(portalDir, 'content/pengaturan/topik.yml'));
  const refusal = await readSettings(portalDir).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(SettingsError);
  expect(String(refusal)).toContain('Berkas pengaturan "Daftar topik" tidak ada.');
});
