import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { articleText } from './article-text.ts';

const run = promisify(execFile);

/**
 * How the repository stands: `checkout` has the published branch open, `elsewhere` another branch,
 * `linked` the published one in a second worktree; `bare` has no files.
 */
export const sceneKinds = ['checkout', 'bare', 'linked', 'elsewhere'] as const;
export type SceneKind = (typeof sceneKinds)[number];

/** A text that is published from the beginning. */
export const firstSlug = '2026/11/lama';

/** A repository with somebody's uncommitted work in every checkout. */
export interface Scene {
  readonly kind: SceneKind;
  /** Folder the desk works on. */
  readonly dir: string;
  readonly branch: string;
  /** Runs git as the person at the keyboard would; answers its standard output. */
  git(args: readonly string[]): Promise<string>;
  /** Bytes of an object, such as `main:content/x`; null when there is none. */
  blob(name: string): Promise<Buffer | null>;
  /** Commits a text to the published branch, as somebody at the keyboard would. */
  commitByHand(path: string, text: string): Promise<void>;
  /** Pulls a commit that another repository has gained; answers whether git let it through. */
  pull(path: string, text: string): Promise<boolean>;
  /** All that is uncommitted in every checkout, byte for byte. */
  uncommitted(): Promise<string>;
  /** Files that stop a later git when nobody is left to take them away. */
  locks(): Promise<string[]>;
  remove(): Promise<void>;
}

const identity = {
  GIT_AUTHOR_NAME: 'Pemilik',
  GIT_AUTHOR_EMAIL: 'pemilik@contoh.id',
  GIT_COMMITTER_NAME: 'Pemilik',
  GIT_COMMITTER_EMAIL: 'pemilik@contoh.id',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  // A look at the state must not take locks that pass for leftovers.
  GIT_OPTIONAL_LOCKS: '0',
};

/**
 * Makes a scene in a temporary folder.
 * @param isClean without anybody's uncommitted work
 */
export async function openScene(kind: SceneKind, isClean = false): Promise<Scene> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'portal-kim-faults-')));
  const work = join(root, 'portal');
  const branch = 'main';
  await mkdir(work);
  const gitIn = (cwd: string) => (args: readonly string[]) =>
    gitAt(cwd, args).then((bytes) => bytes.toString());
  const git = gitIn(work);
  await git(['init', '--quiet', `--initial-branch=${branch}`]);
  await writeInto(work, `content/berita/${firstSlug}/index.md`, articleText('Berita lama'));
  await writeInto(work, 'content/kim/kim-contoh/index.md', '---\ntitle: KIM Contoh\n---\n');
  await writeInto(work, 'src/kode.ts', 'export {};\n');
  await git(['add', '.']);
  await git(['commit', '--quiet', '--message=Awal']);

  const checkouts = await furnish(kind, work, root);
  if (!isClean) await Promise.all(checkouts.map(disturb));
  const dir = kind === 'bare' ? join(root, 'portal.git') : work;
  const gitDir = kind === 'bare' ? dir : join(work, '.git');
  /** Where the published branch is open. */
  const openAt = kind === 'checkout' ? work : kind === 'linked' ? join(root, 'terbit') : undefined;
  return {
    kind,
    dir,
    branch,
    git: gitIn(dir),
    blob: (name) => gitAt(dir, ['cat-file', 'blob', name]).catch(() => null),
    commitByHand: (path, text) =>
      openAt === undefined
        ? commitBare(dir, branch, { path, text })
        : patiently(async () => {
            await writeInto(openAt, path, text);
            await gitAt(openAt, ['add', '--', path]);
            await gitAt(openAt, ['commit', '--quiet', '--message=Tangan', '--only', '--', path]);
          }),
    pull: async (path, text) => {
      const origin = join(root, 'asal.git');
      if (!existsSync(origin)) await gitAt(root, ['clone', '--quiet', '--bare', dir, origin]);
      await commitBare(origin, branch, { path, text });
      const how = ['pull', '--quiet', '--no-rebase', '--no-edit', origin, branch];
      return gitAt(openAt ?? dir, how).then(
        () => true,
        () => false,
      );
    },
    uncommitted: async () => (await Promise.all(checkouts.map(uncommittedIn))).join('\n'),
    locks: () => leftovers(gitDir),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Brings the repository into the state wanted; answers its checkouts, each with work in it. */
async function furnish(kind: SceneKind, work: string, root: string): Promise<string[]> {
  if (kind === 'bare') {
    await gitAt(root, ['clone', '--quiet', '--bare', work, join(root, 'portal.git')]);
    return [];
  }
  const checkouts = [work];
  if (kind === 'linked' || kind === 'elsewhere') {
    await gitAt(work, ['switch', '--quiet', '--create', 'lain']);
  }
  if (kind === 'linked') {
    const linked = join(root, 'terbit');
    await gitAt(work, ['worktree', 'add', '--quiet', linked, 'main']);
    checkouts.push(linked);
  }
  return checkouts;
}

/** Work in progress of every kind that git knows: staged, changed, removed, untracked, ignored. */
async function disturb(folder: string): Promise<void> {
  const common = await gitAt(folder, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
  await writeInto(common.toString().trim(), 'info/exclude', 'diabaikan.txt\n');
  await writeInto(folder, 'src/kode.ts', 'disiapkan();\n');
  await gitAt(folder, ['add', 'src/kode.ts']);
  await writeInto(folder, 'src/kode.ts', 'disiapkan();\nbelum();\n');
  await rm(join(folder, 'content/kim/kim-contoh/index.md'));
  await writeInto(folder, 'belum-dilacak.txt', 'milik orang');
  await writeInto(folder, 'diabaikan.txt', 'milik orang juga');
}

/** A commit without a checkout; begun anew when the branch has moved meanwhile. */
async function commitBare(
  dir: string,
  branch: string,
  { path, text }: { path: string; text: string },
): Promise<void> {
  const env = { GIT_INDEX_FILE: join(await mkdtemp(join(tmpdir(), 'portal-kim-index-')), 'index') };
  const ask = async (...args: string[]) => (await gitAt(dir, args, env)).toString().trim();
  const file = `${env.GIT_INDEX_FILE}.text`;
  await writeFile(file, text);
  await patiently(async () => {
    const parent = await ask('rev-parse', `refs/heads/${branch}`);
    await ask('read-tree', parent);
    const blob = await ask('hash-object', '-w', '--no-filters', file);
    await ask('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
    const tree = await ask('write-tree');
    const commit = await ask('commit-tree', tree, '-p', parent, '-m', 'Tangan');
    await ask('update-ref', `refs/heads/${branch}`, commit, parent);
  });
  await rm(dirname(file), { recursive: true });
}

/** Somebody who tries again when another git is at work. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let left = 50; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(20);
    }
  }
}

async function uncommittedIn(folder: string): Promise<string> {
  const status = await gitAt(folder, [
    'status',
    '--porcelain=v2',
    '--untracked-files=all',
    '--ignored',
  ]);
  const texts = ['src/kode.ts', 'belum-dilacak.txt', 'diabaikan.txt'].map((path) =>
    readFile(join(folder, path), 'utf8').catch(() => 'gone'),
  );
  return [status, ...(await Promise.all(texts))].join('\n');
}

/** Locks and records in a repository's own folder that nobody has taken away. */
export async function leftovers(gitDir: string): Promise<string[]> {
  const names = await readdir(gitDir, { recursive: true });
  return names
    .filter((name) => /\.lock$|^packed-refs\.new$|^gc\.pid$|^portal-kim\/./.test(name))
    .sort();
}

async function gitAt(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const { stdout } = await run('git', [...args], {
    cwd,
    env: { ...process.env, ...identity, ...env },
    encoding: 'buffer',
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
}

async function writeInto(folder: string, path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
