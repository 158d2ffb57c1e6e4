// Plain JavaScript for Node 20: it runs before anything is installed.
//
//   node scripts/bootstrap.mjs <command> [arguments]
//
// installs what the lock file names when it is not there yet, then runs scripts/<command>.ts on
// the project's own Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled, pathWithOwnNode } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${command}.ts`);

/** @param {string} sentence */
function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** @param {string} program */
function isMissing(program) {
  return (
    spawnSync(program, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' })
      .status !== 0
  );
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  giveUp(
    `Node ${process.versions.node} terlalu lama untuk portal ini. Pasang Node 20 atau yang lebih baru dari https://nodejs.org/, lalu ulangi perintah ini.`,
  );
}
if (!/^[a-z]+$/.test(command) || !existsSync(script)) {
  giveUp(`Perintah "${command}" tidak dikenal. Daftar perintah ada di README.md.`);
}
if (['start', 'test', 'backup', 'restore', 'withdraw'].includes(command) && isMissing('git')) {
  giveUp(
    'Git belum terpasang, padahal semua tulisan disimpan dengannya. Pasang dari https://git-scm.com/ (di Debian: apt install git), lalu ulangi perintah ini.',
  );
}
if (!isInstalled(root)) {
  if (isMissing('npm')) {
    giveUp(
      'npm belum terpasang. Pasang bersama Node dari https://nodejs.org/, lalu ulangi perintah ini.',
    );
  }
  if (!(await install(root))) process.exit(1);
}

const env = { ...process.env, PATH: pathWithOwnNode(root, process.env['PATH'] ?? '') };
const child = spawn('node', [script, ...args], { cwd: root, env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}

// npm starts commands through a shell, which dies of SIGTERM without passing it on.
if (process.env['npm_lifecycle_event']) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
}

child.on('error', (error) => giveUp(`Node milik proyek tidak dapat dijalankan: ${error.message}`));
child.on('exit', (code, signal) => {
  process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1));
});
