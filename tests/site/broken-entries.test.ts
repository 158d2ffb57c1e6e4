import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isError } from '../../src/check/problem.ts';
import { expectedProblems, fixtureNames } from '../../src/check/testing/node-fixtures.ts';
import { buildSite } from '../../src/newsroom/builds/site-build.ts';
import { entryPlace, entryUrl } from '../../src/schema/collections.ts';

/** Broken settings stop a build on purpose; every other broken file must not. */
const fixtures = fixtureNames().filter((name) => !name.startsWith('settings-'));

let root = '';
let printed = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'portal-rusak-'));
  const portalDir = join(root, 'portal');
  for (const name of ['base', ...fixtures]) {
    await cp(`src/check/fixtures/${name}/content`, join(portalDir, 'content'), { recursive: true });
  }
  const onOutput = (text: string) => {
    printed += text;
  };
  const outDir = join(root, 'dist');
  const built = await buildSite({ outDir, env: { PORTAL_DIR: portalDir }, onOutput });
  expect(built).toEqual({ ok: true });
});

afterAll(() => rm(root, { recursive: true, force: true }));

const broken = fixtures
  .map((name) => ({
    name,
    files: [
      ...new Set(
        expectedProblems(name)
          .filter(isError)
          .map(({ file }) => file),
      ),
    ],
  }))
  .filter(({ files }) => files.length > 0);

test('there are broken entries of at least fourteen kinds', () => {
  expect(broken.length).toBeGreaterThanOrEqual(14);
});

test.each(broken)('$name: left out and named, while the site is built', ({ name, files }) => {
  for (const file of files) {
    expect(printed).toContain(file);
    const place = entryPlace(file);
    // A reserved address has a page of the site's own.
    if (place && name !== 'reserved-address') {
      const page = join(root, 'dist', entryUrl(place.collection, place.id), 'index.html');
      expect(existsSync(page)).toBe(false);
    }
  }
});

test('good entries beside them are on the site', () => {
  expect(existsSync(join(root, 'dist/berita/2026/11/dermaga/index.html'))).toBe(true);
  expect(existsSync(join(root, 'dist/kim/kim-contoh/index.html'))).toBe(true);
  expect(existsSync(join(root, 'dist/index.html'))).toBe(true);
});
