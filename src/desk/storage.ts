/** Where the desk keeps content: published files, drafts, their states and notes. */

export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** Who makes a change. */
export interface Signature {
  readonly name: string;
  readonly email: string;
}

/** Names a draft. `slug` is the path below the collection's folder without its extension. */
export interface DraftKey {
  readonly collection: string;
  readonly slug: string;
}

export interface StoredFile {
  readonly path: string;
  /** Git blob id. */
  readonly id: string;
  /** Bytes. */
  readonly size: number;
}

/** The content of one commit; it never changes. */
export interface Snapshot {
  /** Commit id; null for a repository without commits. */
  readonly commit: string | null;
  /** Every regular file below a folder, at any depth, sorted by path. Links are not files. */
  files(folder: string): Promise<StoredFile[]>;
  /** The regular file at a path, never through a link; null when there is none. */
  file(path: string): Promise<StoredFile | null>;
  /** Whether a regular file may stand at the path: no link or file is in its way. */
  accepts(path: string): Promise<boolean>;
}

export interface Draft extends DraftKey {
  readonly status: DraftStatus;
  /** Commit id of the newest version. */
  readonly head: string;
  /** Published commit it was begun on; null for a branch of another history. */
  readonly begunOn: string | null;
  /** Time of the newest commit. */
  readonly updatedAt: Date;
  /** Name on the newest commit. */
  readonly updatedBy: string;
  /** Name of who began the draft. */
  readonly startedBy: string;
}

/** A draft that was discarded and can come back. */
export interface KeptDraft extends DraftKey, Pick<Draft, 'head' | 'updatedAt' | 'updatedBy'> {
  /** Name it is kept under. */
  readonly kept: string;
  readonly discardedAt: Date;
}

/** A file that a draft adds or changes. */
export interface DraftFile {
  readonly path: string;
  readonly id: string;
  readonly newFile: boolean;
}

/** One file of a save: bytes, a blob already stored, or null to take it out. */
export interface FileChange {
  readonly path: string;
  readonly content: Uint8Array | { readonly id: string } | null;
}

/** A path that differs between two commits. */
export interface TreeChange {
  readonly path: string;
  /** Null when the path is gone. */
  readonly id: string | null;
  /** False for links, submodules and whatever else is not a plain file. */
  readonly regular: boolean;
  readonly newFile: boolean;
}

/** A draft joined with what is published, in no branch yet. */
export interface Merge {
  readonly draft: Draft;
  /** The published commit it was made on. */
  readonly onto: string;
  readonly result: Snapshot;
  /** What differs from what is published. */
  readonly changes: readonly TreeChange[];
}

/** One note of a review, as Decap shows it. */
export interface Note {
  readonly id: string;
  readonly author: string;
  readonly authorId?: string | undefined;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly content: string;
  readonly resolved: boolean;
  readonly entrySlug: string;
}

/**
 * A place content is kept. Each changing method is atomic: it happens whole or not at all, and it
 * throws a `DeskError` with code `stale` when what it starts from has moved.
 */
export interface Storage {
  /** `type` is Decap's name of the kind of storage; `branch` is the published branch. */
  about(): Promise<{ repo: string; type: string; branch: string }>;
  /** Runs one piece of work at a time, in the order asked. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** What readers see. */
  published(): Promise<Snapshot>;
  /** Who last changed a path as it stands in a commit, and when; null when nobody did. */
  lastChange(commit: string, path: string): Promise<{ author: string; date: Date } | null>;
  /** Every draft that is not published, sorted by name. */
  drafts(): Promise<Draft[]>;
  draft(key: DraftKey): Promise<Draft | null>;
  /** The content of a draft. */
  snapshot(draft: Pick<Draft, 'head'>): Snapshot;
  /** What each draft adds or changes since it left the published branch, in the drafts' order. */
  draftFiles(drafts: readonly Draft[]): Promise<DraftFile[][]>;
  /** @throws {Error} when no such blob is stored */
  read(id: string): Promise<Uint8Array>;
  /**
   * One commit. `from` is the draft as read, or null to begin one on `published`: what the save was
   * judged by, however much has been published since.
   */
  saveDraft(save: {
    key: DraftKey;
    from: Draft | null;
    published: Snapshot;
    changes: readonly FileChange[];
    status: DraftStatus;
    message: string;
    author: Signature;
  }): Promise<Draft>;
  setStatus(draft: Draft, status: DraftStatus, author: Signature): Promise<Draft>;
  /** @throws {DeskError} `conflict` when both sides changed the same lines */
  merge(draft: Draft): Promise<Merge>;
  /** Brings a merge to the readers and closes the draft; answers the published commit. */
  publish(merge: Merge, author: Signature): Promise<string>;
  /** Closes a draft, keeping it recoverable; answers the name it is kept under. */
  discard(draft: Draft, author: Signature): Promise<string>;
  /** Discarded drafts that are not published, newest first. */
  keptDrafts(): Promise<KeptDraft[]>;
  /**
   * Makes a discarded draft an open one again, as it was.
   * @throws {DeskError} `exists` when the entry has another draft by now
   */
  restore(kept: KeptDraft): Promise<Draft>;
  /** Commits one file on top of what is published, as it was read. */
  addPublished(
    published: Snapshot,
    file: { path: string; content: Uint8Array },
    message: string,
    author: Signature,
  ): Promise<StoredFile>;
  notes(key: DraftKey): Promise<Note[]>;
  writeNotes(key: DraftKey, notes: readonly Note[], author: Signature): Promise<void>;
}
