import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';

let folder: string;
let browser: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-browser-'));
  browser = join(folder, 'chromium');
  await writeFile(browser, '');
  await chmod(browser, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('takes the browser that is named before one on the search path', () => {
  expect(findBrowser({ PATH: folder })).toBe(browser);
  expect(findBrowser({ PATH: '/usr/bin', CHROMIUM_PATH: browser })).toBe(browser);
});

test('a name that leads nowhere is not replaced by a guess', () => {
  expect(findBrowser({ PATH: folder, CHROMIUM_PATH: join(folder, 'absent') })).toBeNull();
});
