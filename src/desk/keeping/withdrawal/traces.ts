import { contentPlace, textPath } from '../../intake/paths.ts';
import { discardedRefs } from '../../local-git/discarded-drafts.ts';
import { draftRef, openDrafts } from '../../local-git/draft-branches.ts';
import type { Git } from '../../local-git/git.ts';
import { notesRef } from '../../local-git/notes.ts';
import { treeSnapshot } from '../../local-git/tree.ts';
import { commitChanges } from '../../local-git/tree-changes.ts';
import type { Draft } from '../../storage.ts';
import type { WithdrawalOrder } from './order.ts';

/** Where in a repository something of an entry is. */

/** Open drafts that bring a file of the entry. One that merely began on it brings nothing back. */
export async function carryingDrafts(
  git: Git,
  published: string,
  { entry }: WithdrawalOrder,
): Promise<Draft[]> {
  const folder = contentPlace(textPath(entry))?.folder;
  const drafts = await openDrafts(git, published);
  const changes = await commitChanges(
    git,
    drafts.map(({ begunOn, head }) => ({ from: begunOn ?? published, to: head })),
  );
  return drafts.filter((_, index) =>
    changes[index]?.some(({ path, id }) => id !== null && path.startsWith(`${folder}/`)),
  );
}

/**
 * Refs that hold nothing but the entry: its discarded drafts, and when all of it is withdrawn its
 * draft and its notes.
 */
export async function ownRefs(git: Git, { entry, file }: WithdrawalOrder): Promise<string[]> {
  const whole = file === null ? [draftRef(entry), notesRef(entry)] : [];
  const refs = await git.text([
    'for-each-ref',
    '--format=%(refname)',
    ...whole,
    discardedRefs(entry),
  ]);
  return refs.split('\n').filter((ref) => ref !== '');
}

/** Ids of everything that any commit has at the entry's places, oldest last. */
export async function everStored(git: Git, order: WithdrawalOrder): Promise<string[]> {
  const folder = contentPlace(textPath(order.entry))?.folder ?? '';
  const place = order.file === null ? folder : `${folder}/${order.file}`;
  const log = ['log', '--all', '-m', '--raw', '--no-abbrev', '--no-renames', '--format=', '--'];
  const lines = (await git.text([...log, place])).split('\n');
  const ids = lines.flatMap(
    (line) => /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /.exec(line)?.slice(1) ?? [],
  );
  return [...new Set(ids)].filter((id) => !/^0+$/.test(id));
}

/** Published paths outside the entry that hold one of the ids. */
export async function sameFiles(
  git: Git,
  published: string,
  { entry }: WithdrawalOrder,
  ids: readonly string[],
): Promise<string[]> {
  const folder = contentPlace(textPath(entry))?.folder;
  const known = new Set(ids);
  return (await treeSnapshot(git, published).files('content'))
    .filter(({ path, id }) => known.has(id) && !path.startsWith(`${folder}/`))
    .map(({ path }) => path);
}
