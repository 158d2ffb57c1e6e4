import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { DeskEvent } from '../actions/desk.ts';
import { createDesk, type DeskOptions } from '../app.ts';
import { acceptAll } from '../faults/accept-all.ts';
import { articleText as article } from '../faults/article-text.ts';
import { createLocalGit, type LocalGitOptions } from '../local-git/local-git.ts';

export { acceptAll, article };

export const published = 'content/berita/2026/11/lama/index.md';

/** What every portal of these tests has published. */
export const firstFiles: Readonly<Record<string, string | Uint8Array>> = {
  [published]: article('Berita lama'),
  'content/berita/2026/10/oktober/index.md': article('Berita Oktober'),
  'content/kim/kim-contoh/index.md': '---\ntitle: KIM Contoh\n---\nProfil.\n',
  'content/pengaturan/portal.yml': 'name: Portal KIM\n',
  'src/kode.ts': 'export {};\n',
};

interface Answer {
  readonly status: number;
  // A test reads whatever the protocol promises and asserts it whole.
  readonly body: Record<string, unknown> & { error?: string; code?: string };
}

export interface Portal {
  readonly dir: string;
  /** Runs git as the person at the keyboard would. */
  git(...args: string[]): string;
  /** Bytes of an object, such as `main:content/x`. */
  bytes(name: string): Buffer;
  write(path: string, content: string | Uint8Array): void;
  commit(message: string): void;
  /** A call by a client that is not Decap. */
  call(
    action: string,
    params?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  fetch(request: Request): Promise<Response>;
  readonly events: DeskEvent[];
  /** Everything that must stay when a call is refused: refs, the index and every file. */
  state(): string;
}

export interface PortalOptions extends Partial<DeskOptions> {
  readonly git?: LocalGitOptions;
  readonly bare?: boolean;
  readonly empty?: boolean;
}

const identity = {
  GIT_AUTHOR_NAME: 'Pemilik',
  GIT_AUTHOR_EMAIL: 'pemilik@contoh.id',
  GIT_COMMITTER_NAME: 'Pemilik',
  GIT_COMMITTER_EMAIL: 'pemilik@contoh.id',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'portal-kim-test-')));
}

function runGit(cwd: string, args: readonly string[]): Buffer {
  return execFileSync('git', args, {
    cwd,
    env: { ...process.env, ...identity },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

function writeInto(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** One repository with the first files, copied for every test. */
const original = temporaryFolder();
runGit(original, ['init', '--quiet', '--initial-branch=main']);
for (const [path, content] of Object.entries(firstFiles)) writeInto(original, path, content);
runGit(original, ['add', '.']);
runGit(original, ['commit', '--quiet', '--message=Awal']);
afterAll(() => rmSync(original, { recursive: true, force: true }));

/** A repository of its own with a desk over it, gone when the test ends. */
export function portal(options: PortalOptions = {}): Portal {
  const root = temporaryFolder();
  const work = join(root, 'portal');
  const dir = options.bare ? join(root, 'portal.git') : work;
  if (options.empty) {
    mkdirSync(work);
    runGit(work, ['init', '--quiet', '--initial-branch=main']);
  } else if (options.bare) {
    runGit(root, ['clone', '--quiet', '--bare', original, dir]);
  } else {
    cpSync(original, work, { recursive: true });
  }

  const events: DeskEvent[] = [];
  const storage = createLocalGit(dir, options.git);
  const desk = createDesk({
    check: acceptAll,
    storage,
    onChange: (event) => events.push(event),
    ...options,
  });
  onTestFinished(() => {
    storage.close();
    rmSync(root, { recursive: true, force: true });
  });

  const git = (...args: string[]) => runGit(dir, args).toString().replace(/\n$/, '');
  return {
    dir,
    git,
    bytes: (name) => runGit(dir, ['cat-file', 'blob', name]),
    write: (path, content) => writeInto(work, path, content),
    commit(message) {
      runGit(work, ['add', '.']);
      runGit(work, ['commit', '--quiet', `--message=${message}`]);
    },
    async call(action, params = {}, headers = {}) {
      const response = await desk.fetch(request({ branch: 'main', action, params }, headers));
      const body: Answer['body'] = JSON.parse(await response.text());
      return { status: response.status, body };
    },
    fetch: async (one) => desk.fetch(one),
    events,
    state: () =>
      [
        git('for-each-ref'),
        ...(options.bare
          ? []
          : [git('status', '--porcelain', '--ignored'), git('diff'), git('diff', '--cached')]),
      ].join('\n'),
  };
}

/** A request as a client on this machine sends it. */
export function request(json: unknown, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost:4321/desk/v1', {
    method: 'POST',
    headers: { host: 'localhost:4321', 'content-type': 'application/json', ...headers },
    body: typeof json === 'string' ? json : JSON.stringify(json),
  });
}

/** Parameters of a save, as stock Decap sends them. */
export function save(
  slug: string,
  raw: string,
  more: { base?: string | null; assets?: unknown[]; author?: unknown; status?: string } = {},
): Record<string, unknown> {
  const { base, assets = [], author, status } = more;
  return {
    ...(author === undefined ? {} : { author }),
    dataFiles: [
      {
        slug: `${slug}/index`,
        path: `content/berita/${slug}/index.md`,
        raw,
        ...(base === undefined ? {} : { base }),
      },
    ],
    assets,
    options: {
      collectionName: 'berita',
      commitMessage: `Simpan ${slug}`,
      useWorkflow: true,
      ...(status === undefined ? {} : { status }),
      unpublished: false,
      newEntry: true,
    },
  };
}

export function asset(path: string, bytes: Uint8Array) {
  return { path, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}

/** Names a draft of `berita`. */
export function draftOf(slug: string) {
  return { collection: 'berita', slug: `${slug}/index` };
}
