import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where macOS and Windows put a browser that is not on the search path. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const noBrowser =
  'Peramban untuk uji belum ada. Pasang Chromium atau Google Chrome (di Debian dan Ubuntu: sudo apt install chromium), atau sebutkan letaknya: CHROMIUM_PATH=/letak/chromium npm test';

/** The browser of the tests: `CHROMIUM_PATH`, or one that is installed; `null` when there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['CHROMIUM_PATH'] || env['CHROMIUM'];
  if (named) return isProgram(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram) ?? null;
}

/** Installs Debian's Chromium where that can be done without a question. */
export function installBrowser(say: (line: string) => void): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return false;
  say('Memasang Chromium dengan apt-get, sekali saja, beberapa menit ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return run('update', '-q') && run('install', '-q', '-y', '--no-install-recommends', 'chromium');
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
