import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * The HTML files of a built site, as sorted POSIX paths relative to it.
 *
 * @param outDir Absolute folder of the built site.
 * @param options.except Pages to leave out.
 */
export async function pagesBelow(
  outDir: string,
  { except = [] }: { except?: readonly string[] } = {},
): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !except.includes(path))
    .sort();
}
