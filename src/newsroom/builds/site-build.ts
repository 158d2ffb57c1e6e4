import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from '../../environment.ts';
import { portalCacheDir, projectDir } from '../project.ts';
import { failureOf } from './build-failure.ts';
import { withBuildLock } from './build-lock.ts';
import type { BuildResult } from './builder.ts';
import { distrustHalfMade } from './kept-pictures.ts';
import { endTied, spawnTied } from './tied-process.ts';

export interface SiteBuildOptions {
  /** Absolute folder the site is written to. */
  outDir: string;
  /** Settings of the environment in the place of this process's own. */
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  /** Gets what the build prints, as it prints it. */
  onOutput?: (text: string) => void;
}

/**
 * Memory, in MB, for what lives long and for what is new. V8 would let the heap of a large machine
 * grow without need; and with more room for the new it looks through it less often, which saves a
 * tenth of a build.
 */
const heap = ['--max-old-space-size=1200', '--max-semi-space-size=64'];

/** An office that gives more, or less, by `NODE_OPTIONS` knows why. */
function heapFor({ NODE_OPTIONS: given = '' }: NodeJS.ProcessEnv): readonly string[] {
  return given.includes('--max-old-space-size') ? [] : heap;
}

/**
 * Builds the whole site: Astro writes the pages, `src/finishing` makes a site of them, each in a
 * process of its own on the Node that runs this one. Ending `signal` ends the process at work and
 * what it started.
 */
export function buildSite(options: SiteBuildOptions): Promise<BuildResult> {
  const { outDir, signal = new AbortController().signal, onOutput } = options;
  const env = { ...process.env, ...options.env };
  const astro = join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const finish = join(projectDir, 'src', 'finishing', 'main.ts');
  const cache = portalCacheDir(environment(env).portalDir);
  return withBuildLock(signal, async (hold) => {
    const step = (args: readonly string[]) => runStep(args, { env, signal, onOutput, onPid: hold });
    await mkdir(cache, { recursive: true });
    const pages = await distrustHalfMade(cache, () =>
      step([...heapFor(env), astro, 'build', '--outDir', outDir]),
    );
    if (!pages.ok || signal.aborted) return pages;
    return step([finish, outDir, join(cache, 'share')]);
  });
}

export interface StepOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly onOutput: ((text: string) => void) | undefined;
  readonly onPid: (pid: number) => void;
}

/** Runs one process of a build to its end, however it ends. */
export function runStep(
  args: readonly string[],
  { env, signal, onOutput, onPid }: StepOptions,
): Promise<BuildResult> {
  return new Promise((resolve) => {
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk;
      onOutput?.(String(chunk));
    };
    const child = spawnTied(args, {
      cwd: projectDir,
      env: { ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (child.pid !== undefined) onPid(child.pid);
    const end = () => endTied(child);
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    const finish = (result: BuildResult) => {
      signal.removeEventListener('abort', end);
      resolve(result);
    };
    child.on('error', (error) => finish({ ok: false, report: error.message }));
    child.on('close', (code, ended) => {
      finish(code === 0 ? { ok: true } : failureOf({ code, signal: ended, output }));
    });
  });
}
