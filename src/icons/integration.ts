import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawIcons } from './draw-icons.ts';

/** Draws the icons a phone puts on its home screen. */
export function icons(): AstroIntegration {
  return {
    name: 'portal-kim-icons',
    hooks: { 'astro:build:done': ({ dir }) => drawIcons(fileURLToPath(dir)) },
  };
}
