/** The shapes Decap's `proxy` backend hands around, as far as ours touches them. */
export interface User {
  readonly name: string;
  readonly login?: string;
  readonly email?: string;
  readonly token?: string;
  readonly backendName?: string;
}

export interface Entry {
  readonly data: string;
  readonly file: { readonly path: string; readonly id: string | null; readonly label?: string };
}

export interface Draft {
  readonly collection: string;
  readonly slug: string;
  readonly status: string;
  readonly updatedAt: string;
  readonly pullRequestAuthor?: string;
  readonly head: string;
  readonly diffs: readonly Diff[];
  readonly dataFiles?: readonly (Diff & { readonly data: string })[];
}

interface Diff {
  readonly path: string;
  readonly id: string;
  readonly newFile: boolean;
}

export interface DataFile {
  readonly path: string;
  readonly slug: string;
  readonly raw: string;
  readonly newPath?: string;
}

/** A picture as Decap holds it in memory. */
export interface AssetProxy {
  path: string;
  readonly url: string;
  readonly fileObj?: File;
  toBase64(): Promise<string>;
}

export interface MediaFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly url: string;
  readonly displayURL: string;
  readonly file: File;
}

export interface PersistOptions {
  readonly newEntry?: boolean;
  readonly collectionName?: string;
  readonly commitMessage: string;
  readonly status?: string;
  readonly useWorkflow?: boolean;
  readonly unpublished?: boolean;
}

export interface Payload {
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What the desk tells of a note; Decap reads more of it. */
export interface Note {
  readonly id: string;
  readonly resolved: boolean;
}

/** Decap's stock backend, which ours extends. */
export declare class ProxyBackend {
  constructor(config: unknown, options: unknown);
  branch: string;
  readonly proxyUrl: string;
  readonly options: { readonly initialWorkflowStatus?: string };
  request(payload: Payload): Promise<unknown>;
  getEntry(path: string): Promise<Entry>;
  entriesByFiles(files: readonly { path: string; label?: string }[]): Promise<Entry[]>;
  entriesByFolder(folder: string, extension: string, depth: number): Promise<Entry[]>;
  unpublishedEntries(): Promise<string[]>;
  unpublishedEntry(which: { id?: string; collection?: string; slug?: string }): Promise<Draft>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  unpublishedEntryMediaFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<MediaFile>;
  getMedia(folder?: string): Promise<MediaFile[]>;
  getMediaFile(path: string): Promise<MediaFile>;
  persistMedia(asset: AssetProxy, options: { commitMessage: string }): Promise<MediaFile>;
  persistEntry(
    entry: { dataFiles: readonly DataFile[]; assets: readonly AssetProxy[] },
    options: PersistOptions,
  ): Promise<unknown>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  getDeployPreview(collection: string, slug: string): Promise<unknown>;
}
