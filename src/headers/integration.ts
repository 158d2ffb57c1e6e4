import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagesBelow } from './built-pages.ts';
import { formatHeaders, longestLine } from './headers-file.ts';
import { collectInlineHashes, styleAttributes } from './inline-hashes.ts';
import { type HeaderSettings, headerRules } from './rules.ts';

/**
 * Writes `_headers` at the end of a build, with a Content-Security-Policy made from the pages
 * themselves. Stands last in the list of integrations, since it reads what the others wrote.
 */
export function responseHeaders(settings: HeaderSettings): AstroIntegration {
  return {
    name: 'portal-kim-headers',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        for (const warning of await writeHeaders(fileURLToPath(dir), settings)) {
          logger.warn(warning);
        }
      },
    },
  };
}

/**
 * @param outDir Absolute folder of the built site.
 * @returns Sentences about what the policy will not let through.
 */
export async function writeHeaders(outDir: string, settings: HeaderSettings): Promise<string[]> {
  const warnings: string[] = [];
  // The CMS has a policy of its own and writes its styles at run time.
  const paths = await pagesBelow(outDir, { except: ['admin'] });
  async function* readPages() {
    for (const path of paths) {
      const html = await readFile(join(outDir, path), 'utf8');
      const [style] = styleAttributes(html);
      if (style !== undefined) {
        warnings.push(`${path} carries style="${style}", which the Content-Security-Policy drops`);
      }
      yield html;
    }
  }
  const file = formatHeaders(headerRules(await collectInlineHashes(readPages()), settings));
  if (file.split('\n').some((line) => line.length > longestLine)) {
    warnings.push(
      `a line of _headers is longer than ${longestLine} characters; the CDN ignores it`,
    );
  }
  await writeFile(join(outDir, '_headers'), file);
  return warnings;
}
