import { spawn } from 'node:child_process';

/** On Windows there are no groups of processes. */
const grouped = process.platform !== 'win32';

/** Runs before the program itself: the channel closes when whoever began the process is gone. */
const ending = `
  if (process.channel) {
    process.on('disconnect', () => {
      ${grouped ? "process.kill(-process.pid, 'SIGKILL')" : 'process.exit(1)'};
    });
    process.channel.unref();
  }
`;

/**
 * Runs Node in a process of its own that ends when this one does, even when this one is killed: it
 * would go on writing where the next newsroom writes.
 * @param args program and its arguments
 */
export function spawnTied(
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const preload = `data:text/javascript,${encodeURIComponent(ending)}`;
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own ends together with its helpers (esbuild, Pagefind).
    detached: grouped,
  });
  return child;
}

/** Ends such a process and its helpers at once. */
export function endTied({ pid, exitCode }: ReturnType<typeof spawnTied>): void {
  if (pid === undefined || exitCode !== null) return;
  process.kill(grouped ? -pid : pid, 'SIGKILL');
}
