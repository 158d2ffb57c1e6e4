import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import type { Git } from '../git.ts';
import { treeChanges } from '../tree-changes.ts';

const fileBefore = z.object({
  path: z.string(),
  /** Id of what the move brings; null when it takes the file away. */
  to: z.string().nullable(),
  /** Its lines in the index, as `git update-index --index-info` takes them. */
  index: z.array(z.string()),
  /** Null when nothing was there. Bytes that git holds anyway are named by their id. */
  was: z
    .object({
      mode: z.number(),
      content: z.union([z.object({ id: z.string() }), z.object({ base64: z.string() })]),
    })
    .nullable(),
});
type FileBefore = z.infer<typeof fileBefore>;

/** A checkout as it was before it was moved, as far as the move would change it. */
export const checkoutBefore = z.object({
  folder: z.string(),
  /** Where its index lies. */
  gitDir: z.string(),
  files: z.array(fileBefore),
});
export type CheckoutBefore = z.infer<typeof checkoutBefore>;

/**
 * Looks at what moving a checkout to another commit will write: git checks everything before it
 * writes the first file, but a full disk or a kill in between leaves some written and one half
 * written, or the index moved and the branch not.
 * @param folder the checkout
 */
export async function lookAtCheckout(
  git: Git,
  folder: string,
  { from, to }: { from: string; to: string },
): Promise<CheckoutBefore> {
  const [changes, gitDir, index] = await Promise.all([
    treeChanges(git, from, to),
    git.text(['rev-parse', '--absolute-git-dir'], { worktree: folder }),
    indexLines(git, folder),
  ]);
  const files = changes.map(async ({ path, id }): Promise<FileBefore> => {
    const lines = index.get(path) ?? [];
    const seen = await fileAt(join(folder, path));
    const was = seen && { mode: seen.mode, content: contentOf(seen.bytes, lines) };
    return { path, to: id, index: lines, was };
  });
  return { folder, gitDir, files: await Promise.all(files) };
}

/**
 * Puts back what a move that did not come to its end has changed: a file that is the beginning of
 * what was to come, and a line of the index that is what was to come. Anything else is somebody's
 * own.
 * @param started told the number of the git process that writes the index
 */
export async function putBack(
  git: Git,
  { folder, files }: CheckoutBefore,
  started: (pid: number) => void,
): Promise<void> {
  const index = await indexLines(git, folder);
  const lines = files.flatMap(({ path, to, index: before }) => {
    const now = index.get(path) ?? [];
    if (now.join() === before.join() || (now[0]?.split(' ')[1] ?? null) !== to) return [];
    return before.length > 0 ? before : `0 ${'0'.repeat(to?.length ?? 40)}\t${path}`;
  });
  if (lines.length > 0) {
    const input = lines.map((line) => `${line}\0`).join('');
    await git.run(['update-index', '-z', '--index-info'], { worktree: folder, input, started });
  }
  // What is new goes first: it makes room for the rest.
  const newOnesFirst = files.toSorted((a, b) => Number(a.was !== null) - Number(b.was !== null));
  for (const file of newOnesFirst) await putFileBack(git, folder, file);
}

/** The lines of every path in a checkout's index: mode, id, stage, a tab, the path. */
async function indexLines(git: Git, folder: string): Promise<Map<string, string[]>> {
  const lines = await git.records(['ls-files', '--stage', '-z'], { worktree: folder });
  return Map.groupBy(lines, (line) => line.slice(line.indexOf('\t') + 1));
}

function contentOf(bytes: Buffer, lines: readonly string[]): { id: string } | { base64: string } {
  const id = lines[0]?.split(' ')[1];
  if (id === undefined) return { base64: bytes.toString('base64') };
  const hash = createHash(id.length === 40 ? 'sha1' : 'sha256');
  hash.update(`blob ${bytes.length}\0`).update(bytes);
  return hash.digest('hex') === id ? { id } : { base64: bytes.toString('base64') };
}

async function putFileBack(git: Git, folder: string, { path, to, was }: FileBefore): Promise<void> {
  const file = join(folder, path);
  const now = (await fileAt(file))?.bytes ?? null;
  const before = was && (await bytesOf(git, was.content));
  if (now === null ? before === null : before?.equals(now)) return;
  if (now !== null && !(await isBeginningOf(git, to, now))) return;
  if (was && before) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, before, { mode: was.mode });
  } else {
    await rm(file, { force: true });
    await removeEmptyFolders(folder, dirname(path));
  }
}

async function bytesOf(git: Git, content: { id: string } | { base64: string }): Promise<Buffer> {
  if ('base64' in content) return Buffer.from(content.base64, 'base64');
  return (await git.run(['cat-file', 'blob', content.id])).stdout;
}

async function isBeginningOf(git: Git, id: string | null, bytes: Buffer): Promise<boolean> {
  if (id === null) return false;
  const whole = (await git.run(['cat-file', 'blob', id])).stdout;
  return whole.subarray(0, bytes.length).equals(bytes);
}

async function fileAt(path: string): Promise<{ bytes: Buffer; mode: number } | null> {
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
