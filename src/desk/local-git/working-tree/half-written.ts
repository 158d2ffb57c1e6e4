import { lstat, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from '../git.ts';
import { treeChanges } from '../tree-changes.ts';

interface FileBefore {
  readonly path: string;
  /** Id of what the move brings; null when it takes the file away. */
  readonly id: string | null;
  /** Null when nothing was there. */
  readonly was: { readonly bytes: Buffer; readonly mode: number } | null;
}

/**
 * Looks at the files that moving a checkout to another commit will write.
 * @param folder the checkout
 * @returns what puts them back when the move has failed: git checks everything before it writes the
 *   first file, but a full disk or a kill in between leaves some written and one half written
 */
export async function rememberFiles(
  git: Git,
  folder: string,
  { from, to }: { from: string; to: string },
): Promise<() => Promise<void>> {
  const changes = await treeChanges(git, from, to);
  const files = await Promise.all(
    changes.map(async ({ path, id }) => ({ path, id, was: await fileAt(join(folder, path)) })),
  );
  return async () => {
    // What is new goes first: it makes room for the rest.
    const newOnesFirst = files.toSorted((a, b) => Number(a.was !== null) - Number(b.was !== null));
    for (const file of newOnesFirst) await putBack(git, folder, file);
  };
}

async function putBack(git: Git, folder: string, { path, id, was }: FileBefore): Promise<void> {
  const file = join(folder, path);
  const now = (await fileAt(file))?.bytes ?? null;
  if (now === null ? was === null : was?.bytes.equals(now)) return;
  // Anything but the beginning of what was to come is somebody's own.
  if (now !== null && !(await isBeginningOf(git, id, now))) return;
  if (was) {
    await writeFile(file, was.bytes, { mode: was.mode });
  } else {
    await rm(file, { force: true });
    await removeEmptyFolders(folder, dirname(path));
  }
}

async function isBeginningOf(git: Git, id: string | null, bytes: Buffer): Promise<boolean> {
  if (id === null) return false;
  const whole = (await git.run(['cat-file', 'blob', id])).stdout;
  return whole.subarray(0, bytes.length).equals(bytes);
}

async function fileAt(path: string): Promise<FileBefore['was']> {
  const seen = await lstat(path).catch(() => null);
  if (!seen?.isFile()) return null;
  return { bytes: await readFile(path), mode: seen.mode & 0o777 };
}

async function removeEmptyFolders(root: string, path: string): Promise<void> {
  for (let folder = path; folder !== '.'; folder = dirname(folder)) {
    const isGone = await rmdir(join(root, folder)).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
