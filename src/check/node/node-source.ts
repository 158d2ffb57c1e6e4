import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentSource } from '../source.ts';

/** What operating systems and editors leave in folders; names that start with a dot are, too. */
const litter =
  /^(?:\..*|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|~\$.*|.*~|.*\.(?:swp|tmp|bak))$/i;

/** The content of a folder. @param portalDir absolute folder that holds `content/` */
export function folderSource(portalDir: string): ContentSource {
  return {
    list: async () => (await filesBelow(portalDir, 'content')).sort(byCodeUnit),
    read: async (path) => {
      const file = join(portalDir, path);
      try {
        return (await lstat(file)).isFile() ? await readFile(file) : null;
      } catch {
        return null;
      }
    },
  };
}

async function filesBelow(portalDir: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(join(portalDir, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (litter.test(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(portalDir, path)));
    else found.push(path);
  }
  return found;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
