import { DeskError } from '../desk-error.ts';
import { textPathOf } from '../intake/paths.ts';
import type { Draft, KeptDraft, Storage } from '../storage.ts';
import type { Handler } from './desk.ts';
import { titleOf } from './title.ts';

/** A discarded draft as people see it in a list. */
export interface DiscardedEntry
  extends Pick<KeptDraft, 'kept' | 'collection' | 'slug' | 'head' | 'updatedBy'> {
  readonly title: string | null;
  /** ISO 8601. */
  readonly updatedAt: string;
  /** ISO 8601. */
  readonly discardedAt: string;
}

/** Drafts that were taken off the board and can come back, newest first. */
export async function discarded(storage: Storage): Promise<DiscardedEntry[]> {
  return Promise.all(
    (await keptDrafts(storage)).map(
      async ({ kept, collection, slug, head, updatedBy, updatedAt, discardedAt }) => ({
        kept,
        collection,
        slug,
        title: await titleOf(storage, { collection, slug, head }),
        head,
        updatedBy,
        updatedAt: updatedAt.toISOString(),
        discardedAt: discardedAt.toISOString(),
      }),
    ),
  );
}

/** `discardedEntries`: that list. */
export const discardedEntries: Handler<'discardedEntries'> = ({ storage }) => discarded(storage);

/** `restoreEntry`: puts a discarded draft back on the board, in the state it was in. */
export const restoreEntry: Handler<'restoreEntry'> = async ({ storage, tell }, { kept }) => {
  const { collection, slug, status, head } = await bringBack(storage, kept);
  tell({ kind: 'restored', collection, slug, commit: head });
  return { message: 'Draf kembali ke papan kerja.', collection, slug, status, head };
};

/**
 * Makes a discarded draft an open one again.
 * @param kept the name it is kept under
 * @throws {DeskError} `not-found`, or `exists` when the entry has another draft by now
 */
export function bringBack(storage: Storage, kept: string): Promise<Draft> {
  return storage.exclusive(async () => {
    const found = (await keptDrafts(storage)).find((one) => one.kept === kept);
    if (found) return storage.restore(found);
    throw new DeskError(
      'not-found',
      'Draf itu tidak ada di antara yang dibuang; mungkin sudah dikembalikan, jadi muat ulang daftarnya.',
    );
  });
}

async function keptDrafts(storage: Storage): Promise<KeptDraft[]> {
  return (await storage.keptDrafts()).filter((draft) => textPathOf(draft) !== null);
}
