import { signatureOf } from '../author.ts';
import { DeskError } from '../desk-error.ts';
import { contentPlace } from '../intake/paths.ts';
import { refuseErrors } from '../refusal.ts';
import type { Merge } from '../storage.ts';
import type { Desk, Handler } from './desk.ts';
import { findDraft, requireHead } from './find-draft.ts';
import { requireOneSpelling } from './standing-room.ts';
import { treeSource } from './tree-source.ts';

/** `updateUnpublishedEntryStatus`: moves a draft on the board; ready only without errors. */
export const updateUnpublishedEntryStatus: Handler<'updateUnpublishedEntryStatus'> = async (
  desk,
  params,
) => {
  const { storage } = desk;
  const author = signatureOf(params.author);
  return storage.exclusive(async () => {
    const draft = await findDraft(storage, params);
    await requireHead(storage, draft, params.head);
    if (params.newStatus === 'pending_publish') {
      await vet(desk, await storage.merge(draft), 'Belum dapat ditandai siap terbit');
    }
    const moved =
      draft.status === params.newStatus
        ? draft
        : await storage.setStatus(draft, params.newStatus, author);
    const { collection, slug, status, head } = moved;
    desk.tell({ kind: 'status', collection, slug, commit: head });
    return { message: 'Status draf diperbarui.', status, head };
  });
};

/** `publishUnpublishedEntry`: brings a draft to the readers. */
export const publishUnpublishedEntry: Handler<'publishUnpublishedEntry'> = async (desk, params) => {
  const { storage } = desk;
  const author = signatureOf(params.author);
  return storage.exclusive(async () => {
    for (let tries = 1; ; tries += 1) {
      const draft = await findDraft(storage, params);
      await requireHead(storage, draft, params.head);
      const merge = await storage.merge(draft);
      await vet(desk, merge, 'Belum dapat diterbitkan');
      const commit = await storage.publish(merge, author).catch((error: unknown) => {
        if (isStale(error) && tries < mostTries) return null;
        throw error;
      });
      if (commit === null) continue;
      const { collection, slug } = draft;
      desk.tell({ kind: 'published', collection, slug, commit });
      const files = merge.changes.map(({ path, id }) => ({ path, id }));
      return { message: 'Tulisan sudah terbit.', commit, files };
    }
  });
};

/** How often a publication is begun anew when somebody commits by hand in the middle of it. */
const mostTries = 3;

function isStale(error: unknown): boolean {
  return error instanceof DeskError && error.code === 'stale';
}

/** `deleteUnpublishedEntry`: takes a draft off the board; it stays recoverable. */
export const deleteUnpublishedEntry: Handler<'deleteUnpublishedEntry'> = async (desk, params) => {
  const { storage } = desk;
  const author = signatureOf(params.author);
  return storage.exclusive(async () => {
    const draft = await findDraft(storage, params);
    await requireHead(storage, draft, params.head);
    const kept = await storage.discard(draft, author);
    const { collection, slug, head } = draft;
    desk.tell({ kind: 'discarded', collection, slug, commit: head });
    return { message: 'Draf dibuang dan masih dapat dipulihkan.', kept };
  });
};

/** `deleteFile` and `deleteFiles`: what readers may have linked to is never deleted. */
export const deleteFiles: Handler<'deleteFile' | 'deleteFiles'> = async () => {
  throw new DeskError(
    'delete-refused',
    'Tulisan yang sudah terbit tidak dihapus; cabut dengan alasan lewat kolom koreksi, atau buang drafnya bila belum terbit.',
  );
};

/**
 * Lets a merge through only when everything it changes is content, and free of errors.
 * @param what what can't be done otherwise, for the sentence
 */
async function vet({ storage, check }: Desk, merge: Merge, what: string): Promise<void> {
  const changed = new Set<string>();
  const { changes, result } = merge;
  for (const { path, id, regular } of changes) {
    const place = contentPlace(path);
    if (!place || !regular) {
      throw new DeskError(
        'foreign-path',
        `Draf ini mengubah ${path}, yang bukan tulisan atau foto; minta pengelola repositori memeriksa cabangnya.`,
      );
    }
    if (id === null && place.text === path) {
      throw new DeskError(
        'delete-refused',
        `Draf ini menghapus ${path}; tulisan yang sudah terbit tidak dihapus, melainkan dicabut dengan alasan.`,
      );
    }
    if (id !== null) await requireOneSpelling(result, place.folder, [path]);
    // A picture taken out is missed by the text it belongs to.
    changed.add(path).add(place.text ?? path);
  }
  refuseErrors(await check.onTree(treeSource(storage, result), [...changed].sort()), what);
}
