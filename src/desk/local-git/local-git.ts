import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { cleanMessage, draftMessage } from '../commit-message.ts';
import { DeskError } from '../desk-error.ts';
import type { Draft, DraftKey, DraftStatus, Merge, Signature, Storage } from '../storage.ts';
import { BlobReader } from './blob-reader.ts';
import { movedMeanwhile, moveRefs, writeCommit } from './commit.ts';
import { discardedDrafts, discardedRef } from './discarded-drafts.ts';
import { draftRef, openDrafts } from './draft-branches.ts';
import { Git } from './git.ts';
import { forgetDead, withoutGc } from './journal/gc-pause.ts';
import { recover } from './journal/journal.ts';
import { readNotes, writeNotes } from './notes.ts';
import { bringForward, mergedTree } from './publishing.ts';
import { inTurn } from './queue.ts';
import {
  isAncestor,
  missingBranch,
  openRepository,
  publishedBranch,
  repositoryName,
  tip,
  worktrees,
} from './repository.ts';
import { changedTree, treeSnapshot } from './tree.ts';
import { commitChanges, treeChanges } from './tree-changes.ts';
import { requireNoUnfinishedWork } from './working-tree/unfinished-work.ts';

export interface LocalGitOptions {
  /** Published branch; empty or left out means the branch checked out. */
  readonly branch?: string;
  /** Time of a commit; left out means the real clock. */
  readonly now?: () => Date;
  /** The git to run; left out means the one on `PATH`. */
  readonly program?: string;
}

/** A storage that also gives up its processes. */
export interface LocalGit extends Storage {
  close(): void;
}

/**
 * A repository on this machine, bare or with a checkout, through git's own plumbing. The folder is
 * looked at when first asked, so that a wrong one is answered as a sentence and can be mended while
 * the desk runs.
 * @param dir absolute folder at the top of the repository
 */
export function createLocalGit(dir: string, options: LocalGitOptions = {}): LocalGit {
  const git = new Git(realpathSync(dir), options.program);
  const now = options.now ?? (() => new Date());
  const blobs = new BlobReader(git);
  let opening: Promise<string> | null = null;

  const open = (): Promise<string> => {
    opening ??= openRepository(git)
      .then(() => repositoryName(git))
      .then(async (name) => {
        // What can't be taken back yet is tried again before the next change, which then says why.
        await forgetDead(name).catch(() => undefined);
        await inTurn(name, () => recover(git, name)).catch(() => undefined);
        return name;
      });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };

  const branchName = async (): Promise<string> => {
    await open();
    return publishedBranch(git, options.branch ?? '');
  };

  /** The published commit; null before the first one. */
  const publishedTip = async (): Promise<string | null> => {
    const branch = await branchName();
    const commit = await tip(git, `refs/heads/${branch}`);
    if (commit === null && options.branch && (await tip(git, 'HEAD')) !== null) {
      throw missingBranch(branch);
    }
    return commit;
  };

  const firstCommit = async (): Promise<string> => orNoCommits(await publishedTip());

  const notCheckedOut = async (key: DraftKey): Promise<void> => {
    const place = (await worktrees(git)).find(({ ref }) => ref === draftRef(key));
    if (place) {
      throw new DeskError(
        'repository',
        `Cabang draf ini sedang terbuka di folder ${place.path}; pindah dulu ke cabang lain di sana dengan "git switch", lalu ulangi.`,
      );
    }
    await requireNoUnfinishedWork(await open(), draftRef(key));
  };

  const draftOf = async (key: DraftKey): Promise<Draft | null> => {
    const published = await publishedTip();
    return published === null ? null : ((await openDrafts(git, published, key))[0] ?? null);
  };

  /** Adds a commit on top of a draft, or begins one on a published commit. */
  const commitDraft = async (
    key: DraftKey,
    commit: {
      from: Draft | null;
      base: string;
      tree: string;
      status: DraftStatus;
      message: string;
      author: Signature;
    },
  ): Promise<Draft> => {
    const { from, base, tree, status, author } = commit;
    const ref = draftRef(key);
    const date = now();
    const message = draftMessage(commit.message, status);
    const head = await writeCommit(git, { tree, parents: [base], message, author, date });
    const before = from?.head ?? (await leftover(git, ref, base));
    await moveRefs(git, [{ ref, from: before, to: head }], 'portal-kim: simpan');
    const { collection, slug } = key;
    const { begunOn, startedBy } = from ?? { begunOn: base, startedBy: author.name };
    const updatedBy = author.name;
    return { collection, slug, status, head, begunOn, updatedAt: date, updatedBy, startedBy };
  };

  return {
    async about() {
      return { repo: basename(git.dir), type: 'local_git', branch: await branchName() };
    },
    async exclusive(work) {
      const name = await open();
      const change = async () => {
        await recover(git, name);
        return work();
      };
      return inTurn(name, () => withoutGc(name, change));
    },
    async published() {
      return treeSnapshot(git, await publishedTip());
    },
    async lastChange(commit, path) {
      const log = ['log', '-1', '--format=%an%n%at', '--end-of-options', commit, '--', path];
      const [author, seconds] = (await git.text(log)).split('\n');
      return author === undefined || seconds === undefined
        ? null
        : { author, date: new Date(Number(seconds) * 1000) };
    },
    async drafts() {
      const published = await publishedTip();
      return published === null ? [] : openDrafts(git, published);
    },
    draft: draftOf,
    snapshot(draft) {
      return treeSnapshot(git, draft.head);
    },
    async draftFiles(drafts) {
      const published = await firstCommit();
      const pairs = drafts.map(({ begunOn, head }) => ({ from: begunOn ?? published, to: head }));
      return (await commitChanges(git, pairs)).map((changes) =>
        changes.flatMap(({ path, id, regular, newFile }) =>
          id !== null && regular ? { path, id, newFile } : [],
        ),
      );
    },
    read(id) {
      return blobs.read(id);
    },
    async saveDraft({ key, from, published, changes, status, message, author }) {
      await notCheckedOut(key);
      const base = from?.head ?? orNoCommits(published.commit);
      const tree = await changedTree(git, base, changes);
      return commitDraft(key, { from, base, tree, status, message, author });
    },
    async setStatus(draft, status, author) {
      await notCheckedOut(draft);
      const base = draft.head;
      const tree = await git.text(['rev-parse', '--verify', `${base}^{tree}`]);
      const message = `Status ${draft.collection}/${draft.slug}`;
      return commitDraft(draft, { from: draft, base, tree, status, message, author });
    },
    async merge(draft): Promise<Merge> {
      const onto = await firstCommit();
      const tree = await mergedTree(git, onto, draft.head);
      const changes = await treeChanges(git, onto, tree);
      return { draft, onto, changes, result: treeSnapshot(git, null, tree) };
    },
    async publish({ draft, onto }, author) {
      await notCheckedOut(draft);
      const to = await writeCommit(git, {
        tree: await mergedTree(git, onto, draft.head),
        parents: [onto, draft.head],
        message: `Terbitkan ${draft.collection}/${draft.slug}\n`,
        author,
        date: now(),
      });
      await bringForward(git, await branchName(), {
        from: onto,
        to,
        why: 'portal-kim: terbitkan',
        also: [{ ref: draftRef(draft), from: draft.head, to: null }],
      });
      return to;
    },
    async discard(draft) {
      await notCheckedOut(draft);
      const kept = discardedRef(draft, draft.head, now());
      await moveRefs(
        git,
        [
          // The same draft, begun and discarded again in the same second, is kept already.
          { ref: kept, from: await tip(git, kept), to: draft.head },
          { ref: draftRef(draft), from: draft.head, to: null },
        ],
        'portal-kim: buang',
      );
      return kept;
    },
    async keptDrafts() {
      const published = await publishedTip();
      return published === null ? [] : discardedDrafts(git, published);
    },
    async restore({ kept, head, collection, slug }) {
      const key = { collection, slug };
      await notCheckedOut(key);
      if (await draftOf(key)) throw otherDraft(key);
      const ref = draftRef(key);
      const moves = [
        { ref, from: await tip(git, ref), to: head },
        { ref: kept, from: head, to: null },
      ];
      await moveRefs(git, moves, 'portal-kim: kembalikan');
      const draft = await draftOf(key);
      if (!draft) throw new Error(`${ref} is no draft right after it came back`);
      return draft;
    },
    async addPublished(published, { path, content }, message, author) {
      const from = orNoCommits(published.commit);
      const tree = await changedTree(git, from, [{ path, content }]);
      const to = await writeCommit(git, {
        tree,
        parents: [from],
        message: `${cleanMessage(message)}\n`,
        author,
        date: now(),
      });
      await bringForward(git, await branchName(), { from, to, why: 'portal-kim: media' });
      const added = await treeSnapshot(git, to).file(path);
      if (!added) throw new Error(`${path} is gone right after it was committed`);
      return added;
    },
    async notes(key) {
      await open();
      return readNotes(git, key);
    },
    async writeNotes(key, notes, author) {
      await open();
      await writeNotes(git, key, notes, { author, date: now() });
    },
    close() {
      blobs.close();
    },
  };
}

function otherDraft({ collection, slug }: DraftKey): DeskError {
  return new DeskError(
    'exists',
    `Tulisan ${collection}/${slug} sudah punya draf lain; terbitkan atau buang dulu draf itu, lalu kembalikan yang ini.`,
  );
}

/** @throws {DeskError} `repository` before the first commit */
function orNoCommits(commit: string | null): string {
  if (commit !== null) return commit;
  throw new DeskError(
    'repository',
    'Repositori ini belum punya commit; jalankan "git add ." lalu "git commit -m Awal", kemudian simpan lagi.',
  );
}

/**
 * Tip of a branch that a new draft may take the name of, since it is published already; null when
 * there is no such branch.
 * @throws {DeskError} `stale` when somebody has begun a draft there meanwhile
 */
async function leftover(git: Git, ref: string, published: string): Promise<string | null> {
  const commit = await tip(git, ref);
  if (commit === null || (await isAncestor(git, commit, published))) return commit;
  throw movedMeanwhile();
}
