import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Names what is made by all that goes into it: the sources that make it, the versions installed,
 * and the input. The same name means the same result.
 * @param root project folder
 * @param folders folders below it whose files take part
 */
export async function fingerprint(
  root: string,
  folders: readonly string[],
  input: unknown,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(input));
  const lists = await Promise.all(folders.map((folder) => filesOf(root, folder)));
  const files = ['package-lock.json', ...lists.flat()].sort();
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  for (const [index, file] of files.entries()) {
    hash.update(`\0${file}\0`).update(contents[index] ?? '');
  }
  return hash.digest('hex').slice(0, 20);
}

async function filesOf(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'));
}
