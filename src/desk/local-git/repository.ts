import { realpath } from 'node:fs/promises';
import { DeskError } from '../desk-error.ts';
import type { Git } from './git.ts';
import { isBranchName } from './ref-name.ts';

/** A checkout that has a branch open. */
export interface Worktree {
  readonly path: string;
  /** Full ref; null when no branch is open there. */
  readonly ref: string | null;
  /** The folder is gone from this machine. */
  readonly missing: boolean;
}

/** The oldest git that merges without a working tree. */
const oldestGit = [2, 38] as const;

/** What the names of drafts begin with. */
const draftPrefix = 'cms/';

/**
 * Makes sure that git is new enough and the folder is the top of a repository.
 * @throws {DeskError} `repository`, saying what to do
 */
export async function openRepository(git: Git): Promise<void> {
  const version = /(\d+)\.(\d+)/.exec(await git.text(['--version']));
  const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
  if (major < oldestGit[0] || (major === oldestGit[0] && minor < oldestGit[1])) {
    throw new DeskError(
      'repository',
      `Git di komputer ini versi ${major}.${minor}; pasang git ${oldestGit.join('.')} atau yang lebih baru, lalu mulai lagi.`,
    );
  }
  const inside = await git.run(['rev-parse', '--git-dir'], { accept: [128] });
  if (inside.code !== 0) {
    throw new DeskError(
      'repository',
      `Folder ${git.dir} bukan repositori git; jalankan "git init" di sana dan buat commit pertama, lalu ulangi.`,
    );
  }
}

const names = new WeakMap<Git, string>();

/** The repository's own folder: the same for every path and worktree that leads to it. */
export async function repositoryName(git: Git): Promise<string> {
  const known = names.get(git);
  if (known !== undefined) return known;
  const dir = await git.text(['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const name = await realpath(dir);
  names.set(git, name);
  return name;
}

/**
 * Name of the published branch: the one asked for, or the one checked out.
 * @throws {DeskError} `repository` when no branch is checked out, or a draft's
 */
export async function publishedBranch(git: Git, wanted: string): Promise<string> {
  if (wanted !== '') {
    if (isBranchName(wanted) && !wanted.startsWith(draftPrefix)) return wanted;
    throw new DeskError(
      'repository',
      `CMS_BRANCH berisi "${wanted}", bukan nama cabang; isi dengan nama cabang seperti main.`,
    );
  }
  const head = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD'], { accept: [1, 128] });
  if (head.code !== 0) {
    throw new DeskError(
      'repository',
      'Repositori tidak sedang berada di cabang mana pun (detached HEAD); jalankan "git switch main", lalu ulangi.',
    );
  }
  const branch = head.stdout.toString().trim();
  if (!branch.startsWith(draftPrefix)) return branch;
  throw new DeskError(
    'repository',
    `Yang terbuka di repositori adalah cabang draf "${branch}"; jalankan "git switch main", lalu ulangi.`,
  );
}

/** The refusal to work on a branch that was set but never made. */
export function missingBranch(branch: string): DeskError {
  return new DeskError(
    'repository',
    `Cabang ${branch} belum ada; buat dengan "git branch ${branch}" atau perbaiki CMS_BRANCH, lalu ulangi.`,
  );
}

/** Commit at the tip of a ref; null when the ref does not exist. */
export async function tip(git: Git, ref: string): Promise<string | null> {
  const found = await git.run(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    { accept: [1, 128] },
  );
  return found.code === 0 ? found.stdout.toString().trim() : null;
}

/** Whether a commit is another, or lies in its history; no when one of them is not there. */
export async function isAncestor(git: Git, commit: string, of: string): Promise<boolean> {
  const asked = ['merge-base', '--is-ancestor', commit, of];
  return (await git.run(asked, { accept: [1, 128] })).code === 0;
}

/** Every checkout of the repository; a bare repository has none. */
export async function worktrees(git: Git): Promise<Worktree[]> {
  const text = (await git.run(['worktree', 'list', '--porcelain', '-z'])).stdout.toString();
  return text
    .split('\0\0')
    .map((block) => block.split('\0'))
    .filter((lines) => lines[0]?.startsWith('worktree ') && !lines.includes('bare'))
    .map((lines) => ({
      path: lines[0]?.slice('worktree '.length) ?? '',
      ref: lines.find((line) => line.startsWith('branch '))?.slice('branch '.length) ?? null,
      missing: lines.some((line) => line.startsWith('prunable')),
    }));
}
