import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));
const lock: { packages: Record<string, LockedPackage> } = JSON.parse(read('package-lock.json'));
const { '': _project, ...locked } = lock.packages;
const packages = Object.entries(locked).map(([path, facts]) => ({
  name: path.replace(/^.*node_modules\//, ''),
  ...facts,
}));

test('every package is named by one version, and its bytes by their hash', () => {
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('packages come from whatever registry the machine uses', () => {
  expect(packages.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('only these packages run a program when they are installed', () => {
  const runs = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(runs.sort()).toEqual(['esbuild', 'node']);
  expect(Object.keys(manifest.allowScripts).sort()).toEqual(['esbuild', 'node']);
  for (const name of runs) expect(read('docs/supply-chain.md')).toContain(`\`${name}\``);
});

test('every licence, and every package that names none, stands in the list', () => {
  const listed = [...read('docs/supply-chain.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
    ([, entry = '']) => entry,
  );
  const found = new Set(packages.map(({ name, license }) => license ?? name));
  expect(listed.sort()).toEqual([...found].sort());
});
