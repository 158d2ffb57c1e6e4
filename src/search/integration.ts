import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Environment } from '../environment.ts';
import { readSettings } from '../portal/node-settings.ts';
import { indexSite } from './index-site.ts';

/** Builds the search of a finished site: an index in `/pagefind/`, a dictionary in `/cari/kamus/`. */
export function searchIndex({ portalDir }: Pick<Environment, 'portalDir'>): AstroIntegration {
  return {
    name: 'portal-kim-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const { abbreviations } = await readSettings(portalDir);
        const count = await indexSite(fileURLToPath(dir), abbreviations);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${count} pages can be found (${seconds} s)`);
      },
    },
  };
}
