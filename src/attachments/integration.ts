import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Environment } from '../environment.ts';
import { copyDocuments } from './copy-documents.ts';

/** Puts the documents beside an entry (`::berkas`) beside its page, where its links look for them. */
export function attachments({ portalDir }: Pick<Environment, 'portalDir'>): AstroIntegration {
  return {
    name: 'portal-kim-attachments',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const copied = await copyDocuments(portalDir, fileURLToPath(dir));
        if (copied.length > 0) logger.info(`${copied.length} berkas unduhan disalin`);
      },
    },
  };
}
