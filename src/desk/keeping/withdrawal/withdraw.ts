import { realpath } from 'node:fs/promises';
import { draftMessage } from '../../commit-message.ts';
import { DeskError } from '../../desk-error.ts';
import { contentPlace, textPath } from '../../intake/paths.ts';
import { moveRefs, type RefMove, writeCommit } from '../../local-git/commit.ts';
import { draftRef } from '../../local-git/draft-branches.ts';
import { Git } from '../../local-git/git.ts';
import { bringForward } from '../../local-git/publishing.ts';
import {
  missingBranch,
  openRepository,
  publishedBranch,
  repositoryName,
  tip,
  worktrees,
} from '../../local-git/repository.ts';
import { changedTree } from '../../local-git/tree.ts';
import { requireNoUnfinishedWork } from '../../local-git/working-tree/unfinished-work.ts';
import type { Draft } from '../../storage.ts';
import { withdrawingChanges } from './entry-changes.ts';
import type { WithdrawalOrder } from './order.ts';
import { carryingDrafts, everStored, ownRefs, sameFiles } from './traces.ts';

export interface Withdrawal {
  /** Published commit without it; null when nothing of it was published. */
  readonly commit: string | null;
  /** Paths taken out of, or rewritten in, what is published. */
  readonly published: readonly string[];
  /** Names of drafts it was taken out of. */
  readonly drafts: readonly string[];
  /** Refs that are gone for good: the entry's own draft, its discarded ones, its notes. */
  readonly erased: readonly string[];
  /** Published paths of other entries that hold the very same file. */
  readonly elsewhere: readonly string[];
  /** Ids of everything that history still holds of it. */
  readonly history: readonly string[];
}

/**
 * Takes a text, or one file of it, out of what is published and out of every draft that brings it.
 * What readers linked to stays as a notice, unless the order says otherwise. Run again, it does
 * what was left over.
 * @param dir absolute folder at the top of the repository
 * @param cmsBranch published branch; empty means the branch checked out
 * @throws {DeskError} when there is no such entry or file, or when work nobody committed, an open
 *   draft or an unreadable text is in the way; then nothing has changed
 */
export async function withdraw(
  dir: string,
  cmsBranch: string,
  order: WithdrawalOrder,
): Promise<Withdrawal> {
  const git = new Git(await realpath(dir));
  await openRepository(git);
  const branch = await publishedBranch(git, cmsBranch);
  const onto = await tip(git, `refs/heads/${branch}`);
  if (onto === null) throw missingBranch(branch);
  await requireCommitted(git, `refs/heads/${branch}`, order);

  const changes = await withdrawingChanges(git, onto, order);
  const erased = await ownRefs(git, order);
  const drafts = (await carryingDrafts(git, onto, order)).filter(
    (draft) => !erased.includes(draftRef(draft)),
  );
  const history = await everStored(git, order);
  const elsewhere = await sameFiles(git, onto, order, history);
  await requireFree(git, [...drafts.map(draftRef), ...erased]);

  const rewritten = await Promise.all(drafts.map((draft) => rewrittenDraft(git, draft, order)));
  const moved = rewritten.filter((move) => move !== null);
  if (changes.length + erased.length + moved.length === 0) throw nothingThere(order);

  const commit = changes.length === 0 ? null : await publishedWithout(git, onto, changes, order);
  if (commit !== null) {
    await bringForward(git, branch, { from: onto, to: commit, why: 'portal-kim: cabut' });
  }
  const gone: RefMove[] = await Promise.all(
    erased.map(async (ref) => ({ ref, from: await idOf(git, ref), to: null })),
  );
  const moves = [...moved, ...gone];
  if (moves.length > 0) await moveRefs(git, moves, 'portal-kim: cabut');
  return {
    commit,
    published: changes.map(({ path }) => path),
    drafts: moved.map(({ ref }) => ref.replace('refs/heads/cms/', '')),
    erased,
    elsewhere,
    history,
  };
}

async function publishedWithout(
  git: Git,
  onto: string,
  changes: Parameters<typeof changedTree>[2],
  order: WithdrawalOrder,
): Promise<string> {
  const { author, now: date } = order;
  const tree = await changedTree(git, onto, changes);
  return writeCommit(git, { tree, parents: [onto], message: `${words(order)}\n`, author, date });
}

/** Null for a draft that brings something else of the entry. */
async function rewrittenDraft(
  git: Git,
  draft: Draft,
  order: WithdrawalOrder,
): Promise<RefMove | null> {
  const changes = await withdrawingChanges(git, draft.head, order);
  if (changes.length === 0) return null;
  const { author, now: date } = order;
  const tree = await changedTree(git, draft.head, changes);
  const message = draftMessage(words(order), draft.status);
  const to = await writeCommit(git, { tree, parents: [draft.head], message, author, date });
  return { ref: draftRef(draft), from: draft.head, to };
}

function words({ entry, file, reason }: WithdrawalOrder): string {
  const what = file === null ? '' : `${file} dari `;
  return `Cabut ${what}${entry.collection}/${entry.slug}\n\nAlasan: ${reason.words}`;
}

async function idOf(git: Git, ref: string): Promise<string | null> {
  return git.text(['rev-parse', '--verify', '--end-of-options', ref]);
}

/** @throws {DeskError} `uncommitted` when somebody works on the entry's files */
async function requireCommitted(git: Git, ref: string, { entry }: WithdrawalOrder): Promise<void> {
  const folder = contentPlace(textPath(entry))?.folder ?? '';
  for (const { path } of (await worktrees(git)).filter((place) => place.ref === ref)) {
    const changed = await git.records(
      [
        'status',
        '--porcelain',
        '-z',
        '--no-renames',
        '--untracked-files=all',
        '--ignored',
        '--',
        folder,
      ],
      { worktree: path },
    );
    if (changed.length === 0) continue;
    const paths = changed.map((change) => change.slice(3));
    throw new DeskError(
      'uncommitted',
      `Di folder kerja ada perubahan yang belum di-commit pada ${paths.join(', ')}; commit atau hapus dulu, lalu cabut lagi.`,
      { paths },
    );
  }
}

/** @throws {DeskError} `repository` when a checkout has one of the branches open, or comes back to it */
async function requireFree(git: Git, refs: readonly string[]): Promise<void> {
  const open = (await worktrees(git)).find(({ ref }) => ref !== null && refs.includes(ref));
  if (open) {
    throw new DeskError(
      'repository',
      `Cabang ${open.ref?.replace('refs/heads/', '')} sedang terbuka di folder ${open.path}; pindah dulu ke cabang lain di sana dengan "git switch", lalu ulangi.`,
    );
  }
  const common = await repositoryName(git);
  for (const ref of refs) await requireNoUnfinishedWork(common, ref);
}

function nothingThere({ entry, file }: WithdrawalOrder): DeskError {
  const name = `${entry.collection}/${entry.slug.replace(/\/index$/, '')}`;
  return new DeskError(
    'not-found',
    file === null
      ? `Tidak ada yang perlu dicabut dari ${name}: tulisan itu tidak ada, atau sudah dicabut.`
      : `Tidak ada berkas ${file} pada ${name}, baik di situs maupun di draf.`,
  );
}
