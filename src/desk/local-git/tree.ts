import type { FileChange, Snapshot, StoredFile } from '../storage.ts';
import type { Git } from './git.ts';
import { NewObjects } from './new-objects.ts';

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

interface Item {
  /** As git writes it: no leading zero. */
  readonly mode: string;
  readonly id: string;
}

/** A folder by the names in it. Each character is a byte: a name need not be UTF-8. */
type Folder = ReadonlyMap<string, Item>;

const fileMode = '100644';
const treeMode = '40000';

/**
 * Stores the tree that a commit's tree becomes with the changes. Only the folders on the way to a
 * change are read and written anew, so the cost does not grow with the portal, and no index is
 * needed.
 */
export async function changedTree(
  git: Git,
  commit: string,
  changes: readonly FileChange[],
): Promise<string> {
  const objects = new NewObjects(commit.length === 40 ? 'sha1' : 'sha256');
  const files = changes.map(({ path, content }) => ({
    parts: path.split('/').map((part) => Buffer.from(part).toString('latin1')),
    id: content instanceof Uint8Array ? objects.add('blob', content) : (content?.id ?? null),
  }));
  const folders = await foldersOf(git, commit, changes);
  const tree = rewritten({ objects, folders }, '', files) ?? writeTree(objects, new Map());
  await objects.store(git);
  return tree;
}

/** Stores a folder with one file and nothing else; answers its id. */
export async function treeOfOne(git: Git, name: string, content: Uint8Array): Promise<string> {
  const format = await git.text(['rev-parse', '--show-object-format']);
  const objects = new NewObjects(format === 'sha256' ? format : 'sha1');
  const id = objects.add('blob', content);
  const tree = writeTree(objects, new Map([[name, { mode: fileMode, id }]]));
  await objects.store(git);
  return tree;
}

/** The folders above the changed files, by their paths, as the commit has them. */
async function foldersOf(
  git: Git,
  commit: string,
  changes: readonly FileChange[],
): Promise<Map<string, Folder>> {
  const paths = changes.flatMap(({ path }) =>
    path.split('/').map((_, index, parts) => parts.slice(0, index).join('/')),
  );
  const wanted = [...new Set(['', ...paths])];
  const input = wanted.map((path) => (path ? `${commit}:${path}` : `${commit}^{tree}`));
  const answer = await git.run(['cat-file', '--batch', '-z'], { input: input.join('\0') });
  const folders = new Map<string, Folder>();
  let rest = answer.stdout;
  for (const path of wanted) {
    const end = rest.indexOf(10);
    const [, kind, size] = / (\w+) (\d+)$/.exec(rest.toString('latin1', 0, end)) ?? [];
    rest = rest.subarray(end + 1);
    // Nothing there.
    if (size === undefined) continue;
    if (kind === 'tree') {
      folders.set(path, readTree(rest.subarray(0, Number(size)), commit.length / 2));
    }
    rest = rest.subarray(Number(size) + 1);
  }
  if (!folders.has('')) throw new Error(`The tree of ${commit} is not there`);
  return folders;
}

function readTree(bytes: Buffer, idLength: number): Folder {
  const items = new Map<string, Item>();
  for (let at = 0; at < bytes.length; ) {
    const [space, end] = [bytes.indexOf(32, at), bytes.indexOf(0, at)];
    const mode = bytes.toString('latin1', at, space).replace(/^0+/, '');
    at = end + 1 + idLength;
    const id = bytes.toString('hex', end + 1, at);
    items.set(bytes.toString('latin1', space + 1, end), { mode, id });
  }
  return items;
}

interface PlacedFile {
  /** Names from the folder at hand down to the file. */
  readonly parts: readonly string[];
  /** Null takes the file out. */
  readonly id: string | null;
}

interface Rewriting {
  readonly objects: NewObjects;
  readonly folders: ReadonlyMap<string, Folder>;
}

/** The id of a folder with the changes below it; null when nothing is left in it. */
function rewritten(how: Rewriting, path: string, files: readonly PlacedFile[]): string | null {
  const items = new Map(how.folders.get(path));
  for (const [name, inside] of Map.groupBy(files, ({ parts }) => parts[0] ?? '')) {
    const own = inside.findLast(({ parts }) => parts.length === 1);
    const deeper = inside.map(({ parts, id }) => ({ parts: parts.slice(1), id }));
    const below = path === '' ? utf8(name) : `${path}/${utf8(name)}`;
    const id = own ? own.id : rewritten(how, below, deeper);
    if (id === null) items.delete(name);
    else items.set(name, { mode: own ? fileMode : treeMode, id });
  }
  return items.size === 0 ? null : writeTree(how.objects, items);
}

function utf8(name: string): string {
  return Buffer.from(name, 'latin1').toString();
}

/** git sorts by bytes, a folder as if its name ended with a slash. */
function writeTree(objects: NewObjects, folder: Folder): string {
  const items = [...folder].map(([name, { mode, id }]) => ({
    key: mode === treeMode ? `${name}/` : name,
    bytes: Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(id, 'hex')]),
  }));
  items.sort((a, b) => (a.key < b.key ? -1 : 1));
  return objects.add('tree', Buffer.concat(items.map(({ bytes }) => bytes)));
}
