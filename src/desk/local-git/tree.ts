import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileChange, Snapshot, StoredFile } from '../storage.ts';
import type { Git } from './git.ts';

interface TreeItem extends StoredFile {
  readonly mode: string;
}

const regularModes = new Set(['100644', '100755']);
const folderMode = '040000';

/** The content of a commit or tree, read from the object database. */
export function treeSnapshot(git: Git, commit: string | null, tree = commit): Snapshot {
  const items = async (paths: readonly string[], recursive: boolean): Promise<TreeItem[]> => {
    if (tree === null) return [];
    const depth = recursive ? ['-r'] : [];
    const lines = await git.records([
      'ls-tree',
      '-z',
      '--long',
      '--full-tree',
      ...depth,
      '--end-of-options',
      tree,
      '--',
      ...paths,
    ]);
    return lines.map(treeItem);
  };
  return {
    commit,
    async files(folder) {
      const found = await items([`${folder}/`], true);
      return found.filter(({ mode }) => regularModes.has(mode)).map(storedFile);
    },
    async file(path) {
      const [found] = await items([path], false);
      return found && found.path === path && regularModes.has(found.mode)
        ? storedFile(found)
        : null;
    },
    async accepts(path) {
      const parents = path
        .split('/')
        .slice(0, -1)
        .map((_, index, parts) => parts.slice(0, index + 1).join('/'));
      const modes = new Map(
        (await items([...parents, path], false)).map((item) => [item.path, item.mode]),
      );
      const own = modes.get(path);
      return (
        parents.every((parent) => (modes.get(parent) ?? folderMode) === folderMode) &&
        (own === undefined || regularModes.has(own))
      );
    },
  };
}

/** One record of `ls-tree --long`: mode, type, id, size, a tab, the path. */
function treeItem(record: string): TreeItem {
  const tab = record.indexOf('\t');
  const [mode = '', , id = '', size = '0'] = record.slice(0, tab).split(/ +/);
  return { mode, id, size: size === '-' ? 0 : Number(size), path: record.slice(tab + 1) };
}

function storedFile({ path, id, size }: TreeItem): StoredFile {
  return { path, id, size };
}

/** Stores bytes exactly as they are; answers their id. */
export function writeBlob(git: Git, bytes: Uint8Array): Promise<string> {
  return git.text(['hash-object', '-w', '--no-filters', '--stdin'], { input: bytes });
}

/**
 * Stores the tree that `base` becomes with the changes, in an index of its own: the working tree
 * and the checkout's index stay out of it.
 */
export async function changedTree(
  git: Git,
  base: string,
  changes: readonly FileChange[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-kim-desk-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    const lines: string[] = [];
    for (const { path, content } of changes) {
      const id =
        content instanceof Uint8Array ? await writeBlob(git, content) : (content?.id ?? null);
      lines.push(
        id === null ? `0 ${'0'.repeat(base.length)}\t${path}\0` : `100644 ${id}\t${path}\0`,
      );
    }
    await git.run(['read-tree', '--end-of-options', base], { env });
    await git.run(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return await git.text(['write-tree'], { env });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
