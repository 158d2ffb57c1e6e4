import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the code: package.json, src/, node_modules/. */
export const projectDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** What the newsroom remembers between two starts; safe to delete. */
export const cacheDir = join(projectDir, 'node_modules', '.cache', 'portal-kim');

/** The part of the cache that belongs to one folder of content. */
export function portalCacheDir(portalDir: string): string {
  const name = createHash('sha256').update(portalDir).digest('hex').slice(0, 8);
  return join(cacheDir, 'portals', `${basename(portalDir)}-${name}`);
}
