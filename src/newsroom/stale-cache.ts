import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** File in a portal's part of the cache that names its folder. */
const nameFile = 'portal.txt';

/**
 * Marks a part of the cache as belonging to a portal, and removes the parts of portals whose
 * folders are gone.
 *
 * @param cache The portal's part of the cache.
 * @param portalDir Absolute folder of the portal.
 */
export async function keepCacheTidy(cache: string, portalDir: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, nameFile), portalDir);
  const all = dirname(cache);
  for (const name of await readdir(all)) {
    const owner = await readFile(join(all, name, nameFile), 'utf8').catch(() => null);
    if (owner !== null && !existsSync(owner)) await rm(join(all, name), { recursive: true });
  }
}
