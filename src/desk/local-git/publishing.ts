import { DeskError } from '../desk-error.ts';
import { lockedRepository, moveRefs, type RefMove } from './commit.ts';
import { diskTrouble } from './disk-trouble.ts';
import { type Git, GitFailure } from './git.ts';
import { journaled } from './journal/journal.ts';
import { isAncestor, repositoryName, worktrees } from './repository.ts';
import { lookAtCheckout } from './working-tree/half-written.ts';
import { requireNoUnfinishedWork, unfinishedWork } from './working-tree/unfinished-work.ts';

/**
 * Merges two commits in the object database; answers the id of the tree.
 * @throws {DeskError} `conflict` naming the paths
 */
export async function mergedTree(git: Git, ours: string, theirs: string): Promise<string> {
  const args = ['merge-tree', '--write-tree', '--no-messages', '--name-only', '-z', ours, theirs];
  const answer = await git.run(args, { accept: [1, 128], merges: true });
  const [tree = '', ...paths] = answer.stdout.toString().replace(/\0$/, '').split('\0');
  if (answer.code === 0) return tree;
  if (answer.code === 128) {
    if (!answer.stderr.includes('unrelated histories')) {
      throw diskTrouble(answer.stderr) ?? new GitFailure(args, 'ended with 128', answer.stderr);
    }
    throw new DeskError(
      'conflict',
      'Draf ini tidak berasal dari situs yang terbit, sehingga tidak dapat digabung; salin isinya ke draf baru.',
      { paths: [] },
    );
  }
  const conflicting = [...new Set(paths.filter((path) => path !== ''))];
  throw new DeskError(
    'conflict',
    `Draf ini dan versi yang sudah terbit mengubah bagian yang sama (${conflicting.join(', ')}); salin perubahan Anda, buang draf ini, lalu tulis ulang di atas versi yang terbit.`,
    { paths: conflicting },
  );
}

/**
 * Moves the published branch to a commit made on top of it. Where the branch is checked out, the
 * working tree comes along, and nothing uncommitted, untracked or ignored is overwritten.
 * @param also refs that move with it
 * @throws {DeskError} `uncommitted`, `stale` or `repository`; then nothing has moved
 */
export async function bringForward(
  git: Git,
  branch: string,
  { from, to, why, also = [] }: { from: string; to: string; why: string; also?: RefMove[] },
): Promise<void> {
  const ref = `refs/heads/${branch}`;
  await requireNoUnfinishedWork(await repositoryName(git), ref);
  const checkout = (await worktrees(git)).find((worktree) => worktree.ref === ref);
  if (!checkout) {
    await moveRefs(git, [{ ref, from, to }, ...also], why);
    return;
  }
  if (checkout.missing) {
    throw new DeskError(
      'repository',
      `Cabang ${branch} tercatat terbuka di folder ${checkout.path} yang sudah tidak ada; jalankan "git worktree prune", lalu ulangi.`,
    );
  }
  const before = await lookAtCheckout(git, checkout.path, { from, to });
  const step = { refs: [ref], ids: [from, to], checkout: { branch, to, before } };
  await journaled(git, step, (started) => fastForward(git, checkout.path, { branch, to, started }));
  // Somebody may have switched that checkout to another branch in between.
  if (!(await isAncestor(git, to, ref))) throw movedOn(branch);
  // The change is published, whatever becomes of the draft's name: a draft that is contained in
  // the published branch is none, and one that moved on meanwhile stays open with what it gained.
  if (also.length > 0) await moveRefs(git, also, why).catch(() => undefined);
}

async function fastForward(
  git: Git,
  cwd: string,
  { branch, to, started }: { branch: string; to: string; started: (pid: number) => void },
): Promise<void> {
  try {
    await git.run(
      [
        'merge',
        '--ff-only',
        '--no-overwrite-ignore',
        '--no-autostash',
        '--no-verify-signatures',
        '--no-stat',
        '--quiet',
        to,
      ],
      { worktree: cwd, env: { GIT_REFLOG_ACTION: 'portal-kim' }, started },
    );
  } catch (error) {
    throw error instanceof GitFailure ? refusedForward(error, branch, cwd) : error;
  }
}

function refusedForward(failure: GitFailure, branch: string, cwd: string): Error {
  const { stderr } = failure;
  const paths = [...stderr.matchAll(/^\t(.+)$/gm)].map(([, path]) => path ?? '');
  if (paths.length > 0) {
    return new DeskError(
      'uncommitted',
      `Di folder kerja ada perubahan yang belum di-commit pada ${paths.join(', ')}; commit atau pindahkan dulu, lalu terbitkan lagi.`,
      { paths },
    );
  }
  const lock = /Unable to create '([^']+\.lock)'/.exec(stderr)?.[1];
  if (lock !== undefined) return lockedRepository(lock);
  if (/not possible to fast-forward|diverging| but expected /i.test(stderr)) {
    return movedOn(branch);
  }
  if (/not concluded|unmerged|unfinished/i.test(stderr)) {
    return unfinishedWork(cwd, branch);
  }
  return failure;
}

function movedOn(branch: string): DeskError {
  return new DeskError(
    'stale',
    `Cabang ${branch} berubah saat tulisan ini diterbitkan; muat ulang, lalu terbitkan lagi.`,
  );
}
