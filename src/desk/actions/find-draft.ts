import { DeskError } from '../desk-error.ts';
import { textPath } from '../intake/paths.ts';
import type { Draft, DraftKey, Storage } from '../storage.ts';
import { otherVersion } from './versions.ts';

/**
 * The open draft of an entry.
 * @throws {DeskError} `foreign-path` for names that are none of ours, `not-found` without a draft
 */
export async function findDraft(storage: Storage, key: DraftKey): Promise<Draft> {
  const path = textPath(key);
  const draft = await storage.draft(key);
  if (draft) return draft;
  throw new DeskError(
    'not-found',
    `Tidak ada draf untuk ${path}; mungkin sudah terbit atau dibuang, jadi muat ulang papan kerja.`,
  );
}

/**
 * Makes sure that the editor judges the newest version of a draft.
 * @param head the version the editor looked at; undefined when the client does not tell
 * @throws {DeskError} `stale` with the newest version
 */
export async function requireHead(
  storage: Storage,
  draft: Draft,
  head: string | undefined,
): Promise<void> {
  if (head === undefined || head === draft.head) return;
  throw new DeskError(
    'stale',
    `${draft.updatedBy} sudah mengubah draf ini setelah Anda membukanya; muat ulang dan baca dulu versi barunya.`,
    { other: await otherVersion(storage, textPath(draft), draft) },
  );
}
