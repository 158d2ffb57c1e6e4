import { DeskError } from '../desk-error.ts';
import type { Signature } from '../storage.ts';
import { type Git, GitFailure } from './git.ts';
import { journaled } from './journal/journal.ts';

/** Stores a commit; nothing points to it yet. */
export function writeCommit(
  git: Git,
  commit: {
    tree: string;
    parents: readonly string[];
    message: string;
    author: Signature;
    date: Date;
  },
): Promise<string> {
  const date = `@${Math.floor(commit.date.getTime() / 1000)} +0000`;
  return git.text(
    ['commit-tree', commit.tree, ...commit.parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
    {
      input: commit.message,
      env: {
        GIT_AUTHOR_NAME: commit.author.name,
        GIT_AUTHOR_EMAIL: commit.author.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    },
  );
}

/** One ref of a move. `to: null` deletes it, `from: null` means it must not exist yet. */
export interface RefMove {
  readonly ref: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Moves all refs or none, each only from where it was read.
 * @throws {DeskError} `stale` when one has moved, `repository` when one can't be locked
 */
export async function moveRefs(git: Git, moves: readonly RefMove[], why: string): Promise<void> {
  const lines = moves.map(({ ref, from, to }) => {
    const move =
      to === null
        ? `delete ${ref} ${from}`
        : from === null
          ? `create ${ref} ${to}`
          : `update ${ref} ${to} ${from}`;
    // The published branch may be another name for one; a draft or a note is only ever itself.
    return isOwnRef(ref) ? `option no-deref\n${move}` : move;
  });
  const refs = moves.map(({ ref }) => ref);
  const ids = moves.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  try {
    await journaled(git, { refs, ids, checkout: null }, (started) =>
      git.run(['update-ref', '-m', why, '--create-reflog', '--stdin'], {
        input: `start\n${lines.join('\n')}\nprepare\ncommit\n`,
        started,
      }),
    );
  } catch (error) {
    throw error instanceof GitFailure ? refusedMove(error) : error;
  }
}

/** Whether a ref is one that the desk alone makes. */
function isOwnRef(ref: string): boolean {
  return ref.startsWith('refs/heads/cms/') || ref.startsWith('refs/portal/');
}

function refusedMove(failure: GitFailure): Error {
  const { stderr } = failure;
  if (/ is at [0-9a-f]+ but expected |reference already exists|unable to resolve/.test(stderr)) {
    return movedMeanwhile();
  }
  const blocking = /'refs\/heads\/([^']+)' exists; cannot create/.exec(stderr)?.[1];
  if (blocking !== undefined) {
    return new DeskError(
      'repository',
      `Cabang "${blocking}" menghalangi nama draf; ganti namanya dengan "git branch -m ${blocking} nama-lain", lalu ulangi.`,
    );
  }
  const lock = /Unable to create '([^']+\.lock)'/.exec(stderr)?.[1];
  if (lock !== undefined) return lockedRepository(lock);
  return failure;
}

/** The refusal of a change that starts from what is no longer there. */
export function movedMeanwhile(): DeskError {
  return new DeskError(
    'stale',
    'Isi repositori berubah saat perubahan ini disimpan; muat ulang, lalu ulangi.',
  );
}

/** Another git holds a lock, or one that was killed left it behind. */
export function lockedRepository(lock: string): DeskError {
  return new DeskError(
    'repository',
    `Repositori sedang dipakai program git lain; tunggu sebentar lalu ulangi, atau hapus ${lock} bila tidak ada git yang berjalan.`,
  );
}
