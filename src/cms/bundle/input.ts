import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../environment.ts';
import { markOf } from '../../icons/mark.ts';
import { loadRegions } from '../../regions/node-regions.ts';
import { portalSettings, settingsSchema } from '../../schema/settings.ts';
import { readYaml } from '../../schema/yaml/yaml.ts';
import { cmsConfig } from '../config/config.ts';
import type { RegionTree } from '../widgets/region-tree.ts';
import type { BundleInput } from './build.ts';

/** Gathers what a bundle is made from: the environment, the portal's settings and its regions. */
export async function bundleInput(environment: Environment): Promise<BundleInput> {
  const text = await readFile(join(environment.portalDir, portalSettings.path), 'utf8');
  const portal = settingsSchema(portalSettings).parse(readYaml(text).data);
  const { all } = await loadRegions(portal.regions);
  const tree: RegionTree = all
    .filter(({ level, code }) => level !== 'provinsi' || portal.regions.includes(code))
    .map(({ code, kind, name }) => [code, `${kind} ${name}`]);
  return {
    backend: environment.cmsBackend,
    settings: {
      config: cmsConfig(environment),
      portal: {
        name: portal.name,
        siteUrl: environment.cmsBackend === 'desk' ? '/' : environment.siteUrl,
        timeZone: portal.timeZone,
        mark: markOf(portal.mark),
        edge: portal.edge ?? 'anyam',
        statusPage: environment.cmsBackend === 'desk',
      },
    },
    regions: JSON.stringify(tree),
  };
}
