// Plain JavaScript for Node 20: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * @param {string} file
 * @returns {LockedPackages | null} `null` when there is no such lock file or it can't be read.
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Whether `node_modules` holds what the lock file asks for. npm writes
 * `node_modules/.package-lock.json` as the last step of an install, so an interrupted one counts
 * as missing. Optional packages are made for other machines and may be absent.
 *
 * @param {string} root The project's folder.
 */
export function isInstalled(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present || !existsSync(ownNode(root))) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version : optional === true;
  });
}

/** @param {string} root Where the package `node` keeps the project's own Node. */
function ownNode(root) {
  return join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
}

/**
 * The search path with the project's own programs first, Node 24 among them.
 *
 * @param {string} root
 * @param {string} path The `PATH` of this process.
 */
export function pathWithOwnNode(root, path) {
  const modules = join(root, 'node_modules');
  return [join(modules, '.bin'), join(modules, 'node', 'bin'), path].join(delimiter);
}

/**
 * The search path without any `node_modules`: npm must not run on a Node that it is replacing.
 *
 * @param {string} path
 */
export function pathWithoutModules(path) {
  return path
    .split(delimiter)
    .filter((folder) => !folder.split(sep).includes('node_modules'))
    .join(delimiter);
}

/**
 * What to do about a failed install, from npm's own words.
 *
 * @param {string} output What npm printed.
 */
export function adviceFor(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(output)) {
    return 'Gudang pustaka npm tidak terjangkau. Periksa sambungan internet, lalu ulangi perintah ini.';
  }
  if (/ENOSPC/.test(output)) {
    return 'Ruang penyimpanan penuh. Sisakan kira-kira 1 GB, lalu ulangi perintah ini.';
  }
  if (/EACCES|EPERM/.test(output)) {
    return 'Folder proyek tidak boleh ditulisi oleh akun ini. Periksa pemilik folder, lalu ulangi perintah ini.';
  }
  if (/EUSAGE|can only install packages when your package\.json/i.test(output)) {
    return 'package.json dan package-lock.json tidak cocok. Jalankan npm install, lalu simpan package-lock.json ke git.';
  }
  return 'Ulangi perintah ini. Jika tetap gagal, kirimkan keterangan di atas kepada pengelola portal.';
}

/**
 * Shows that work goes on: one line that counts on a terminal, a line every ten seconds in a log.
 *
 * @param {string} sentence
 * @returns {() => number} Ends the line and gives the seconds it took.
 */
function showProgress(sentence) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const live = process.stderr.isTTY === true;
  process.stderr.write(`${sentence}${live ? '' : '\n'}`);
  const timer = setInterval(
    () =>
      process.stderr.write(
        live ? `\r${sentence} ${seconds()} detik` : `  ${seconds()} detik ...\n`,
      ),
    live ? 1000 : 10_000,
  );
  return () => {
    clearInterval(timer);
    if (live) process.stderr.write('\n');
    return seconds();
  };
}

/**
 * Installs exactly what the lock file names. npm's own words are shown only when it fails.
 *
 * @param {string} root
 * @returns {Promise<boolean>} Whether everything stands.
 */
export async function install(root) {
  const done = showProgress('Memasang pustaka, sekali saja, kira-kira satu menit ...');
  const { code, output } = await runNpmCi(root);
  const seconds = done();
  if (code === 0 && isInstalled(root)) {
    process.stderr.write(`Pustaka terpasang dalam ${seconds} detik.\n`);
    return true;
  }
  const lines = output.trim().split('\n');
  const shown = lines.length > 40 ? [...lines.slice(0, 20), '...', ...lines.slice(-20)] : lines;
  process.stderr.write(`\n${shown.join('\n')}\n\n`);
  process.stderr.write(`Pemasangan pustaka gagal. ${adviceFor(output)}\n`);
  return false;
}

/**
 * @param {string} root
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNpmCi(root) {
  return new Promise((resolve) => {
    let output = '';
    const npm = spawn(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--include=dev', '--prefer-offline'],
      {
        cwd: root,
        env: { ...process.env, PATH: pathWithoutModules(process.env['PATH'] ?? '') },
        stdio: ['ignore', 'pipe', 'pipe'],
        // On Windows npm is a script, which only a shell can start.
        shell: process.platform === 'win32',
      },
    );
    npm.stdout.on('data', (chunk) => (output += chunk));
    npm.stderr.on('data', (chunk) => (output += chunk));
    npm.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    npm.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
