import { limits } from '../intake/limits.ts';
import { textPath } from '../intake/paths.ts';
import type { Action } from '../protocol.ts';
import type { Handler } from './desk.ts';
import { discardedEntries, restoreEntry } from './discarded.ts';
import {
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
} from './drafts.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import { addNote, deleteNote, getNotes, toggleNoteResolution, updateNote } from './notes.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './published.ts';
import {
  deleteFiles,
  deleteUnpublishedEntry,
  publishUnpublishedEntry,
  updateUnpublishedEntryStatus,
} from './review.ts';
import { persistEntry } from './save.ts';

/** What answers each action of the protocol. */
export const handlers: { readonly [A in Action]: Handler<A> } = {
  info: async ({ storage }) => ({
    ...(await storage.about()),
    publish_modes: ['editorial_workflow'],
    limits,
  }),
  entriesByFolder,
  entriesByFiles,
  getEntry,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
  persistEntry,
  updateUnpublishedEntryStatus,
  publishUnpublishedEntry,
  deleteUnpublishedEntry,
  discardedEntries,
  restoreEntry,
  getMedia,
  getMediaFile,
  persistMedia,
  deleteFile: deleteFiles,
  deleteFiles,
  // The newsroom builds what is published only: a draft has no address of its own.
  getDeployPreview: async (_, key) => {
    textPath(key);
    return null;
  },
  getNotes,
  addNote,
  updateNote,
  deleteNote,
  toggleNoteResolution,
  // A repository on this machine has no page that shows a draft.
  getPRMetadata: async (_, key) => {
    textPath(key);
    return { metadata: null };
  },
};
