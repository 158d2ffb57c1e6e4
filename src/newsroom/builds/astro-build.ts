import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectDir } from '../project.ts';
import { withBuildLock } from './build-lock.ts';
import type { BuildResult } from './builder.ts';

export interface AstroBuildOptions {
  /** Absolute folder the site is written to. */
  outDir: string;
  signal?: AbortSignal;
  /** Gets what the build prints, as it prints it. */
  onOutput?: (text: string) => void;
}

/**
 * Runs `astro build` in a process of its own on the Node that runs this one. Ending `signal` ends
 * the process and what it started.
 */
export function astroBuild({
  outDir,
  signal = new AbortController().signal,
  onOutput,
}: AstroBuildOptions): Promise<BuildResult> {
  return withBuildLock(signal, () => runAstro(outDir, signal, onOutput));
}

function runAstro(
  outDir: string,
  signal: AbortSignal,
  onOutput: ((text: string) => void) | undefined,
): Promise<BuildResult> {
  return new Promise((resolve) => {
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk;
      onOutput?.(String(chunk));
    };
    const grouped = process.platform !== 'win32';
    const child = spawn(
      process.execPath,
      [join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--outDir', outDir],
      {
        cwd: projectDir,
        env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own ends together with its helpers (esbuild, Pagefind).
        detached: grouped,
      },
    );
    const end = () => {
      if (child.pid === undefined || child.exitCode !== null) return;
      if (grouped) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const finish = (result: BuildResult) => {
      signal.removeEventListener('abort', end);
      resolve(result);
    };
    child.on('error', (error) => finish({ ok: false, report: error.message }));
    child.on('close', (code) => {
      finish(code === 0 ? { ok: true } : { ok: false, report: failureIn(output) });
    });
  });
}

/**
 * What went wrong, out of everything a build prints: from the first line that speaks of an error
 * to the end, without colours and without the lines that only locate Node's own code.
 */
export function failureIn(output: string): string {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  const first = lines.findIndex((line) => /error|gagal|tidak dapat/i.test(line));
  return lines
    .slice(first < 0 ? -20 : first)
    .filter((line) => !/^\s+at .*(node:|node_modules)/.test(line))
    .slice(0, 60)
    .join('\n')
    .trim();
}
