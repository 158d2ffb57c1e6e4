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
 * Stores the tree that a commit's tree becomes with the changes. Only the folders on the way to a
 * change are written anew, so the cost does not grow with the portal, and no index is needed.
 */
export async function changedTree(
  git: Git,
  commit: string,
  changes: readonly FileChange[],
): Promise<string> {
  const files = await Promise.all(
    changes.map(async ({ path, content }) => ({
      parts: path.split('/'),
      id: content instanceof Uint8Array ? await writeBlob(git, content) : (content?.id ?? null),
    })),
  );
  const tree = await git.text(['rev-parse', '--verify', '--end-of-options', `${commit}^{tree}`]);
  return (await rewritten(git, tree, files)) ?? writeTree(git, []);
}

interface PlacedFile {
  /** Names from the folder at hand down to the file. */
  readonly parts: readonly string[];
  /** Null takes the file out. */
  readonly id: string | null;
}

/** The id of a folder with the changes below it; null when nothing is left in it. */
async function rewritten(
  git: Git,
  tree: string | null,
  files: readonly PlacedFile[],
): Promise<string | null> {
  const lines = tree === null ? [] : await git.records(['ls-tree', '-z', '--end-of-options', tree]);
  const items = new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line]));
  const below = Map.groupBy(files, ({ parts }) => parts[0] ?? '');
  for (const [name, inside] of below) {
    const own = inside.findLast(({ parts }) => parts.length === 1);
    const item = own
      ? own.id && `100644 blob ${own.id}\t${name}`
      : await rewrittenFolder(git, name, items.get(name), inside);
    if (item) items.set(name, item);
    else items.delete(name);
  }
  return items.size === 0 ? null : writeTree(git, [...items.values()]);
}

async function rewrittenFolder(
  git: Git,
  name: string,
  before: string | undefined,
  files: readonly PlacedFile[],
): Promise<string | null> {
  const tree = before === undefined ? null : (/^040000 tree ([0-9a-f]+)/.exec(before)?.[1] ?? null);
  const deeper = files.map(({ parts, id }) => ({ parts: parts.slice(1), id }));
  const id = await rewritten(git, tree, deeper);
  return id && `040000 tree ${id}\t${name}`;
}

function writeTree(git: Git, lines: readonly string[]): Promise<string> {
  return git.text(['mktree', '-z'], { input: lines.map((line) => `${line}\0`).join('') });
}
