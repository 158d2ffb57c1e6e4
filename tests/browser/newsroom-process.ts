import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** `npm start`, as a stranger gets it, over a repository of its own. */
export interface NewsroomProcess {
  /** Address of the site without a trailing slash. */
  readonly url: string;
  /** Folder of the repository that is edited. */
  readonly dir: string;
  /** Seconds from the command to a site that answers. */
  readonly secondsToSite: number;
  /** Everything said at the terminal so far. */
  readonly said: () => string;
  git(...args: string[]): string;
  /** Presses Ctrl-C; gives the exit code and how long the goodbye took. */
  interrupt(): Promise<{ readonly code: number | null; readonly seconds: number }>;
}

/** A repository that holds the project's content and nothing else. */
export async function createPortal(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'portal-kim-')));
  await cp(join(project, 'content'), join(dir, 'content'), { recursive: true });
  const git = gitIn(dir);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=Pemilik', '-c', 'user.email=p@contoh.id', 'commit', '-qm', 'Awal');
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/**
 * Runs the start command and waits until the site stands.
 * @throws {Error} with all that was said, when it ends or takes longer than `patience` seconds
 */
export async function startNewsroomProcess(dir: string, patience = 120): Promise<NewsroomProcess> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'start'], {
    cwd: project,
    // A machine without a git identity, as a fresh one is.
    env: { ...process.env, PORTAL_DIR: dir, PORT: '4700', GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk));
  const url = await firstSiteOf(child, () => said, patience);
  return {
    url,
    dir,
    secondsToSite: (performance.now() - started) / 1000,
    said: () => said,
    git: gitIn(dir),
    interrupt: () => interrupt(child),
  };
}

/** The page at an address, once it holds some words. */
export async function waitForPage(url: string, words: string, patience = 60): Promise<string> {
  for (let second = 0; second < patience * 2; second += 1) {
    const page = await fetch(url).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(words)) return page;
    await pause(500);
  }
  throw new Error(`${url} did not come to say "${words}" within ${patience} s.`);
}

async function firstSiteOf(child: ChildProcess, said: () => string, patience: number) {
  for (let tick = 0; tick < patience * 10; tick += 1) {
    if (child.exitCode !== null) break;
    const url = /Situs: +(http:\/\/localhost:\d+)\//.exec(said())?.[1];
    if (url) {
      const answer = await fetch(`${url}/`).catch(() => null);
      if (answer?.ok) return url;
    }
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The newsroom did not open:\n${said()}`);
}

async function interrupt(child: ChildProcess) {
  const started = performance.now();
  if (child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  }
  return { code: child.exitCode, seconds: (performance.now() - started) / 1000 };
}

function gitIn(dir: string): (...args: string[]) => string {
  return (...args) => execFileSync('git', args, { cwd: dir, encoding: 'utf8' });
}
