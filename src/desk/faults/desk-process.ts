import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('./desk-child.ts', import.meta.url));

/** What the desk answered. */
export interface Answer {
  readonly status: number;
  // The trial reads whatever the protocol promises, and names what is missing.
  readonly body: unknown;
}

/** The desk as one file: it starts four times as fast as from its sources. */
export interface DeskProgram {
  readonly path: string;
  remove(): Promise<void>;
}

export async function bundleDesk(): Promise<DeskProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-kim-desk-'));
  const path = join(folder, 'desk.mjs');
  await build({
    entryPoints: [source],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // gray-matter asks for its modules as CommonJS does.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A running desk that can be killed with everything it has started. */
export class DeskProcess {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #branch: string;
  #complaints = '';

  private constructor(child: ChildProcess, port: number, branch: string) {
    this.#child = child;
    this.#port = port;
    this.#branch = branch;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#complaints += chunk.toString();
    });
  }

  /**
   * Starts a desk over a repository.
   * @param path folders to look for git in, before all others
   * @throws {Error} when it ends before it listens
   */
  static async start(
    program: DeskProgram,
    repository: { readonly dir: string; readonly branch: string },
    path?: string,
  ): Promise<DeskProcess> {
    const { dir, branch } = repository;
    const child = spawn(process.execPath, [program.path, dir, branch], {
      // A group of its own, which the git processes it starts belong to.
      detached: true,
      env:
        path === undefined
          ? process.env
          : { ...process.env, PATH: `${path}:${process.env['PATH']}` },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message) => resolve(Number(message)));
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`The desk ended with ${code}`)));
    });
    return new DeskProcess(child, port, branch);
  }

  /** What the desk wrote to its terminal: every error nobody foresaw. */
  get complaints(): string {
    return this.#complaints;
  }

  /** One call; null when the desk died before it answered whole. */
  async call(action: string, params: object = {}): Promise<Answer | null> {
    try {
      const response = await fetch(`http://127.0.0.1:${this.#port}/desk/v1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ branch: this.#branch, action, params }),
      });
      return { status: response.status, body: await response.json() };
    } catch {
      return null;
    }
  }

  /** Ends the desk and its git processes in one instant, as a power cut would. */
  async kill(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    process.kill(-pid, 'SIGKILL');
    await gone;
    // A git in the middle of a system call ends with it.
    await sleep(5);
  }
}
