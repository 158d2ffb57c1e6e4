import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagesBelow } from '../headers/built-pages.ts';
import { buildIndex, isFindable } from './build-index.ts';

/** Builds the search index of a finished site, into `/pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'portal-kim-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const count = await indexSite(fileURLToPath(dir));
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${count} pages can be found (${seconds} s)`);
      },
    },
  };
}

/**
 * Indexes the pages of a built site that ask for it by `data-pagefind-body`.
 *
 * @param outDir Absolute folder of the built site.
 * @returns How many pages can be found.
 * @throws {Error} when Pagefind can't make an index; its own words are in the message.
 */
async function indexSite(outDir: string): Promise<number> {
  async function* findablePages() {
    for (const path of await pagesBelow(outDir, { except: ['admin'] })) {
      const content = await readFile(join(outDir, path), 'utf8');
      if (isFindable(content)) yield { path, content };
    }
  }
  return buildIndex(findablePages(), join(outDir, 'pagefind'));
}
