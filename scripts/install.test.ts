import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { adviceFor, isInstalled, pathWithOwnNode, pathWithoutModules } from './install.mjs';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-install-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Packages = Record<string, { version?: string; optional?: boolean }>;

async function project(wanted: Packages, present: Packages, { node = true } = {}): Promise<void> {
  const bin = join(root, 'node_modules', 'node', 'bin');
  await mkdir(bin, { recursive: true });
  if (node) await writeFile(join(bin, process.platform === 'win32' ? 'node.exe' : 'node'), '');
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  await writeFile(
    join(root, 'node_modules', '.package-lock.json'),
    JSON.stringify({ packages: present }),
  );
}

const astro = { 'node_modules/astro': { version: '6.0.5' } };
const forMac = { 'node_modules/fsevents': { version: '2.3.3', optional: true } };

test('takes an install that holds the lock file, without the packages of other machines', async () => {
  await project({ '': { version: '0.1.0' }, ...astro, ...forMac }, astro);
  expect(isInstalled(root)).toBe(true);
});

test('installs anew when a version differs, a package is missing or Node is missing', async () => {
  await project(astro, { 'node_modules/astro': { version: '6.0.4' } });
  expect(isInstalled(root)).toBe(false);
  await project({ ...astro, 'node_modules/hono': { version: '4.0.0' } }, astro);
  expect(isInstalled(root)).toBe(false);
  await rm(join(root, 'node_modules'), { recursive: true });
  await project(astro, astro, { node: false });
  expect(isInstalled(root)).toBe(false);
});

test('an install that was interrupted left no lock file of its own', async () => {
  await project(astro, astro);
  await rm(join(root, 'node_modules', '.package-lock.json'));
  expect(isInstalled(root)).toBe(false);
});

test('the own Node comes first for commands, and not at all for npm', () => {
  const path = pathWithOwnNode('/portal', '/usr/bin');
  expect(path.split(delimiter)).toEqual([
    join('/portal', 'node_modules', '.bin'),
    join('/portal', 'node_modules', 'node', 'bin'),
    '/usr/bin',
  ]);
  expect(pathWithoutModules(path)).toBe('/usr/bin');
});

test.each([
  ['npm error code ENOTFOUND', 'sambungan internet'],
  ['npm error code ENOSPC', 'Ruang penyimpanan penuh'],
  ['npm error code EACCES', 'tidak boleh ditulisi'],
  ['npm error code EUSAGE', 'tidak cocok'],
  ['something else', 'pengelola portal'],
])('advises on %s', (output, advice) => {
  expect(adviceFor(output)).toContain(advice);
});
