import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawPictures, takeOrders } from './draw-pictures.ts';

/** Draws the pictures that stand for pages where their links are shared. */
export function sharePictures(): AstroIntegration {
  let cacheDir = '';
  return {
    name: 'portal-kim-share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheDir = fileURLToPath(new URL('share/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const started = performance.now();
        const result = await drawPictures(await takeOrders(outDir), outDir, cacheDir);
        for (const warning of result.warnings) logger.warn(warning);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${result.drawn} drawn, ${result.kept} from the cache (${seconds} s)`);
      },
    },
  };
}
