import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { environment } from '../../environment.ts';
import { type Newsroom, startNewsroom } from '../newsroom.ts';
import { portalParts } from '../parts.ts';
import { portalCacheDir } from '../project.ts';

/** A newsroom with the real desk over a repository, and a site of one page; gone with the test. */
export async function smallNewsroom(dir: string): Promise<Newsroom> {
  const settings = environment({ PORTAL_DIR: dir });
  const newsroom = await startNewsroom({
    environment: settings,
    port: 0,
    say: () => undefined,
    parts: {
      ...portalParts(settings),
      run: async (outDir) => {
        await mkdir(outDir, { recursive: true });
        await writeFile(join(outDir, 'index.html'), 'Situs');
        return { ok: true };
      },
      check: async () => ({ files: 0, problems: [] }),
    },
  });
  onTestFinished(async () => {
    await newsroom.stop();
    await rm(portalCacheDir(dir), { recursive: true, force: true });
  });
  return newsroom;
}
