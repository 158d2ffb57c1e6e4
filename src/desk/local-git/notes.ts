import { z } from 'astro/zod';
import type { DraftKey, Note, Signature } from '../storage.ts';
import { moveRefs, writeCommit } from './commit.ts';
import type { Git } from './git.ts';
import { tip } from './repository.ts';
import { treeOfOne } from './tree.ts';

const file = 'notes.json';

const storedNotes = z.array(
  z.object({
    id: z.string(),
    author: z.string(),
    authorId: z.string().optional(),
    timestamp: z.string(),
    content: z.string(),
    resolved: z.boolean(),
    entrySlug: z.string(),
  }),
);

/** Notes live beside the branches, so that no note ever reaches a reader or a merge. */
export function notesRef({ collection, slug }: DraftKey): string {
  return `refs/portal/notes/${collection}/${slug}`;
}

/** Notes on an entry, oldest first; none when nobody wrote one. */
export async function readNotes(git: Git, key: DraftKey): Promise<Note[]> {
  const commit = await tip(git, notesRef(key));
  if (commit === null) return [];
  const text = await git.text(['cat-file', 'blob', `${commit}:${file}`]);
  return storedNotes.parse(JSON.parse(text));
}

/** Replaces the notes on an entry with one commit; earlier ones stay in the ref's history. */
export async function writeNotes(
  git: Git,
  key: DraftKey,
  notes: readonly Note[],
  change: { author: Signature; date: Date },
): Promise<void> {
  const ref = notesRef(key);
  const from = await tip(git, ref);
  const text = new TextEncoder().encode(`${JSON.stringify(notes, null, 2)}\n`);
  const tree = await treeOfOne(git, file, text);
  const to = await writeCommit(git, {
    tree,
    parents: from === null ? [] : [from],
    message: `Catatan untuk ${key.collection}/${key.slug}\n`,
    ...change,
  });
  await moveRefs(git, [{ ref, from, to }], 'portal-kim: catatan');
}
