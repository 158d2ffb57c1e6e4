import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { DeskError } from '../desk-error.ts';
import { diskTrouble } from './disk-trouble.ts';
import { slots } from './queue.ts';
import { tamedEnvironment, tamedNames } from './tamed-config.ts';

export interface GitOptions {
  /** Bytes for standard input. */
  readonly input?: string | Uint8Array;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes besides 0 that are answers, not failures. */
  readonly accept?: readonly number[];
  /**
   * Working tree that the command looks at, and its folder instead of the repository. The programs
   * that `.gitattributes` would have run on its files are taken back.
   */
  readonly worktree?: string;
  /** The command merges files: no driver but git's own does it. */
  readonly merges?: boolean;
  /** Milliseconds the command may take, where it reads the whole repository. */
  readonly patience?: number;
  /** Told the number of the process as soon as it runs. */
  readonly started?: (pid: number) => void;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** git ended in a way nobody expected. */
export class GitFailure extends Error {
  readonly stderr: string;
  /** A signal ended it, so that it could not clean up. */
  readonly killed: boolean;

  constructor(args: readonly string[], outcome: string, stderr: string, killed = false) {
    super(`git ${args[0]} ${outcome}: ${stderr.trim()}`);
    this.stderr = stderr;
    this.killed = killed;
  }
}

/** No ordinary call takes this long unless git waits for what never comes. Milliseconds. */
export const patience = 60_000;

/** A board of a hundred drafts asks for hundreds of processes at once. */
const oneOfFew = slots(8);

/**
 * Options before every command. Nothing in a configuration file may run a program, change bytes on
 * their way in, or join renamed folders by guessing.
 */
const settings = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.autocrlf=false',
  'core.safecrlf=false',
  'core.quotePath=false',
  'core.pager=cat',
  'gc.auto=0',
  'maintenance.auto=false',
  // What is acknowledged outlives a power cut: objects, refs and the index are on the disk when a
  // command ends. Objects written together wait for the disk once.
  'core.fsync=committed,reference,index',
  'core.fsyncMethod=batch',
  'i18n.commitEncoding=UTF-8',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'merge.renames=false',
  'merge.directoryRenames=false',
  'submodule.recurse=false',
  // The newsroom already runs code from this folder, so its owner is trusted.
  'safe.directory=*',
];

const globalOptions = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-replace-objects',
  ...settings.flatMap((setting) => ['-c', setting]),
];

/** Variables that git and the operating system need; none that git reads settings from. */
const inherited = ['PATH', 'Path', 'SYSTEMROOT', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME'];

/** Runs git in one repository, cut off from the machine's own configuration. */
export class Git {
  readonly dir: string;
  readonly #program: string;

  constructor(dir: string, program = 'git') {
    this.dir = dir;
    this.#program = program;
  }

  /**
   * Starts git and leaves its streams to the caller.
   * @throws {DeskError} `repository` (later, through the process) when git is not installed
   */
  start(args: readonly string[], options: GitOptions = {}) {
    return spawn(this.#program, [...globalOptions, ...args], {
      cwd: options.worktree ?? this.dir,
      env: { ...this.#environment(options.worktree), ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  }

  /**
   * Runs git to its end.
   * @throws {GitFailure} on an exit code that is neither 0 nor accepted
   * @throws {DeskError} `repository` when git is not installed, or the disk takes no more
   */
  run(args: readonly string[], options: GitOptions = {}): Promise<GitAnswer> {
    const tamed = options.worktree !== undefined || options.merges === true;
    return oneOfFew(async () => {
      const env = tamed ? { ...(await this.#tamed(options)), ...options.env } : (options.env ?? {});
      return this.#run(args, { ...options, env });
    });
  }

  async #tamed({ worktree }: GitOptions): Promise<Record<string, string>> {
    const asked = ['config', '--null', '--name-only', '--get-regexp', tamedNames];
    const { stdout } = await this.#run(asked, {
      accept: [1],
      // A linked checkout may have settings of its own.
      ...(worktree === undefined ? {} : { worktree }),
    });
    return tamedEnvironment(stdout.toString().split('\0').filter(Boolean));
  }

  async #run(args: readonly string[], options: GitOptions): Promise<GitAnswer> {
    const child = this.start(args, options);
    if (child.pid !== undefined) options.started?.(child.pid);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    // A git that ends without reading its input closes the pipe; its exit code tells the story.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    const timer = setTimeout(() => child.kill('SIGKILL'), options.patience ?? patience);
    try {
      const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(
        (resolve, reject) => {
          child.once('error', reject);
          child.once('close', (exit, sign) => resolve([exit, sign]));
        },
      );
      const complaint = Buffer.concat(stderr).toString();
      if (code === null) throw new GitFailure(args, `was ended by ${signal}`, complaint, true);
      if (code !== 0 && !options.accept?.includes(code)) {
        throw diskTrouble(complaint) ?? new GitFailure(args, `ended with ${code}`, complaint);
      }
      return { code, stdout: Buffer.concat(stdout), stderr: complaint };
    } catch (error) {
      throw missingProgram(error) ?? error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Standard output without its last line end. */
  async text(args: readonly string[], options: GitOptions = {}): Promise<string> {
    return (await this.run(args, options)).stdout.toString().replace(/\n$/, '');
  }

  /** NUL-separated records of standard output. */
  async records(args: readonly string[], options: GitOptions = {}): Promise<string[]> {
    const text = (await this.run(args, options)).stdout.toString();
    return text === '' ? [] : text.replace(/\0$/, '').split('\0');
  }

  #environment(worktree: string | undefined): Record<string, string> {
    const environment: Record<string, string> = {
      LC_ALL: 'C',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_ATTR_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      // What a partial clone lacks is missing: nothing is fetched, by whatever program.
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      // A folder inside somebody else's repository is not a portal of its own.
      GIT_CEILING_DIRECTORIES: dirname(this.dir),
      GIT_COMMITTER_NAME: 'Portal KIM',
      GIT_COMMITTER_EMAIL: 'portal-kim@desk.invalid',
    };
    // Else `core.worktree` could lead it elsewhere.
    if (worktree !== undefined) environment['GIT_WORK_TREE'] = worktree;
    for (const name of inherited) {
      const value = process.env[name];
      if (value !== undefined) environment[name] = value;
    }
    return environment;
  }
}

/** The error of a program that is not installed, as a sentence; null for any other error. */
export function missingProgram(error: unknown): DeskError | null {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? new DeskError(
        'repository',
        'Program git tidak dapat dijalankan; pasang git 2.38 atau yang lebih baru, lalu mulai lagi.',
      )
    : null;
}
