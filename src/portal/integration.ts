import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { documentsIn } from '../attachments/copy-documents.ts';
import type { Environment } from '../environment.ts';
import { loadRegions } from '../regions/node-regions.ts';
import { readSettings } from './node-settings.ts';
import type { PortalData } from './portal-data.ts';

const moduleName = 'virtual:portal';

/**
 * Gives pages what does not come from an entry: settings, covered regions, the public address and
 * the one clock. Read here, where a file's own address is real, and handed over as a module;
 * inside the bundle neither files nor the environment are looked at.
 */
export function portal(environment: Environment): AstroIntegration {
  return {
    name: 'portal',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const settings = await readSettings(environment.portalDir);
        const regions = await loadRegions(settings.portal.regions);
        const data: PortalData = {
          settings,
          regions: regions.all,
          siteUrl: environment.siteUrl,
          documents: Object.fromEntries(
            (await documentsIn(environment.portalDir)).map(({ url, bytes }) => [url, bytes]),
          ),
          cacheDir: fileURLToPath(config.cacheDir),
          now: (environment.buildTime ?? new Date()).toISOString(),
        };
        updateConfig({ vite: { plugins: [virtualModule(data)] } });
      },
    },
  };
}

function virtualModule(data: PortalData) {
  return {
    name: moduleName,
    resolveId: (id: string) => (id === moduleName ? `\0${moduleName}` : undefined),
    load: (id: string) =>
      id === `\0${moduleName}`
        ? `export const portalData = JSON.parse(${JSON.stringify(JSON.stringify(data))});`
        : undefined,
  };
}
