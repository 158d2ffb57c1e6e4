import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../../src/newsroom/builds/site-build.ts';
import { builtFolder } from '../../tests/site/serve.ts';
import { say } from './report/progress.ts';

/**
 * The built site whose pages are measured: `SITE_DIST` or `dist`, made when it is not there.
 * @throws {Error} with the build's report when it fails
 */
export async function measuredSite(): Promise<string> {
  const folder = builtFolder();
  const isThere = await access(join(folder, 'index.html')).then(
    () => true,
    () => false,
  );
  if (isThere) {
    say(`Mengukur situs di ${folder} seperti adanya.`);
    return folder;
  }
  say(`Situs belum ada di ${folder}; membangunnya lebih dahulu.`);
  const result = await buildSite({ outDir: folder });
  if (!result.ok) throw new Error(result.report);
  return folder;
}
