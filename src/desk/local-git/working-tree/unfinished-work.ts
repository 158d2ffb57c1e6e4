import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DeskError } from '../../desk-error.ts';

/**
 * Refuses to move a branch that a rebase or a bisection in some checkout will come back to. No
 * branch is checked out there meanwhile, so that `git worktree list` does not tell.
 * @param common what `repositoryName` answers
 * @param ref full name of the branch
 * @throws {DeskError} `repository`
 */
export async function requireNoUnfinishedWork(common: string, ref: string): Promise<void> {
  const main = { gitDir: common, folder: basename(common) === '.git' ? dirname(common) : common };
  for (const { gitDir, folder } of [main, ...(await linkedCheckouts(common))]) {
    if ((await heldBranches(gitDir)).has(ref)) throw unfinishedWork(folder, ref);
  }
}

/** The refusal to move a branch that somebody is in the middle of working on. */
export function unfinishedWork(folder: string, ref: string): DeskError {
  const branch = ref.replace(/^refs\/heads\//, '');
  return new DeskError(
    'repository',
    `Di folder ${folder} ada pekerjaan git yang belum selesai pada cabang ${branch}; selesaikan atau batalkan dulu ("git status" menyebut caranya), lalu ulangi.`,
  );
}

async function linkedCheckouts(common: string): Promise<{ gitDir: string; folder: string }[]> {
  const names = await readdir(join(common, 'worktrees')).catch(() => []);
  return Promise.all(
    names.map(async (name) => {
      const gitDir = join(common, 'worktrees', name);
      return { gitDir, folder: dirname((await readOr(join(gitDir, 'gitdir'))).trim()) };
    }),
  );
}

/** Full names of the branches that the work in one checkout will move or return to. */
async function heldBranches(gitDir: string): Promise<Set<string>> {
  const [merging, applying, updated, bisected] = await Promise.all(
    [
      'rebase-merge/head-name',
      'rebase-apply/head-name',
      'rebase-merge/update-refs',
      'BISECT_START',
    ].map((name) => readOr(join(gitDir, name))),
  );
  return new Set([
    ...[merging, applying, updated].flatMap((text = '') => text.split('\n')),
    `refs/heads/${bisected?.trim()}`,
  ]);
}

/** The text of a file, empty when there is none. */
function readOr(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
