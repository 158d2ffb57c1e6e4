import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withWeight } from '../page-weight/page-weight.ts';
import { pagesBelow } from './built-pages.ts';

/**
 * Gives the site's pages in the order of their paths, each with its weight written into it, in the
 * file too. The CMS is not among them: it has a policy of its own.
 * @param outDir absolute folder of the built site
 */
export async function* weighPages(
  outDir: string,
): AsyncGenerator<{ readonly path: string; readonly html: string }> {
  for (const path of await pagesBelow(outDir, { except: ['admin/index.html'] })) {
    const file = join(outDir, path);
    // Nothing else waits here, and without promises a page takes half the time.
    const written = readFileSync(file, 'utf8');
    const html = withWeight(written);
    if (html !== written) writeFileSync(file, html);
    yield { path, html };
  }
}
