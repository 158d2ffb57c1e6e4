import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWeights } from './write-weights.ts';

/** Lets every page say its weight. Stands before what looks at the finished pages. */
export function pageWeight(): AstroIntegration {
  return {
    name: 'portal-kim-page-weight',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeWeights(fileURLToPath(dir));
      },
    },
  };
}
