/** A tree of content: a folder, a commit, or a draft joined with what is published. */
export interface ContentSource {
  /**
   * Repository-relative path of every file below `content/`, sorted by code unit. A link is listed
   * as a file and never followed.
   */
  list(): Promise<readonly string[]>;
  /** The bytes of a regular file; null for a link, a file that is gone or one that can't be read. */
  read(path: string): Promise<Uint8Array | null>;
}

/** Files by the folder they stand in. */
export interface FolderIndex {
  readonly has: (path: string) => boolean;
  /** Names of the files directly in a folder, sorted. */
  readonly namesIn: (folder: string) => readonly string[];
  readonly paths: readonly string[];
}

export function indexFolders(paths: readonly string[]): FolderIndex {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const folder = folderOf(path);
    const list = names.get(folder);
    if (list) list.push(nameOf(path));
    else names.set(folder, [nameOf(path)]);
  }
  return {
    paths,
    has: (path) => names.get(folderOf(path))?.includes(nameOf(path)) ?? false,
    namesIn: (folder) => names.get(folder) ?? [],
  };
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
