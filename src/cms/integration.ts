import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Environment } from '../environment.ts';
import { bundleCms } from './bundle.ts';

/** Writes the CMS to `<outDir>/admin/` at the end of a build. */
export function cms(environment: Environment): AstroIntegration {
  return {
    name: 'portal-kim:cms',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const outDir = fileURLToPath(new URL('admin/', dir));
        const { cached } = await bundleCms({ outDir, environment });
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(`Ruang redaksi ${cached ? 'disalin' : 'dibangun'} dalam ${seconds} detik.`);
      },
    },
  };
}
