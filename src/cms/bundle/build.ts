import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import type { CmsBackend } from '../../environment.ts';
import type { CmsSettings } from '../config/settings.ts';
import { patches } from '../patches/index.ts';
import { stubs } from '../patches/stubs.ts';
import { decapPlugin } from './decap-plugin.ts';
import { page } from './page.ts';
import { siteStyles } from './site-styles.ts';

const projectDir = fileURLToPath(new URL('../../..', import.meta.url));
const cmsDir = join(projectDir, 'src/cms');

/** What one bundle is made from besides the sources. */
export interface BundleInput {
  readonly backend: CmsBackend;
  /** Everything of the settings except where the table of regions lies. */
  readonly settings: Omit<CmsSettings, 'portal'> & {
    readonly portal: Omit<CmsSettings['portal'], 'regionsUrl'>;
  };
  /** The table of regions as JSON. */
  readonly regions: string;
}

/**
 * Builds the CMS into an empty folder: `index.html` and files whose names carry their hash.
 * @returns the project's own files that went in, relative to the project
 * @throws {PatchError} when Decap is not what a patch expects
 */
export async function buildCms(outDir: string, input: BundleInput): Promise<readonly string[]> {
  await mkdir(outDir, { recursive: true });
  const regionsFile = `wilayah-${hash(input.regions)}.json`;
  await writeFile(join(outDir, regionsFile), input.regions);
  const settings: CmsSettings = {
    ...input.settings,
    portal: { ...input.settings.portal, regionsUrl: `/admin/${regionsFile}` },
  };
  const { metafile } = await build({
    entryPoints: { admin: join(cmsDir, 'main.ts'), face: join(cmsDir, 'face/face.css') },
    outdir: outDir,
    absWorkingDir: projectDir,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.svg': 'file', '.wasm': 'file' },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    legalComments: 'linked',
    metafile: true,
    logLevel: 'error',
    plugins: [
      virtualModules({
        'portal-kim:settings': `export default ${JSON.stringify(settings)};`,
        'portal-kim:site-styles': `export default ${JSON.stringify(await siteStyles())};`,
        'portal-kim:backend': `export { registerBackend } from ${JSON.stringify(
          join(cmsDir, `backend/register/${input.backend}.ts`),
        )};`,
      }),
      decapPlugin(patches, stubs),
    ],
  });
  const files = pageFiles(metafile);
  const html = page(files, input.settings.portal, input.backend);
  await writeFile(join(outDir, 'index.html'), html);
  return Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'));
}

function virtualModules(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'virtual-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^portal-kim:/ }, ({ path }) =>
        path in modules ? { path, namespace: 'virtual' } : null,
      );
      onLoad({ filter: /.*/, namespace: 'virtual' }, ({ path }) => ({
        contents: modules[path] ?? '',
        resolveDir: cmsDir,
      }));
    },
  };
}

function pageFiles(metafile: Metafile) {
  const outputs = Object.entries(metafile.outputs);
  const named = (entry: string) =>
    outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(entry)) ?? ['', undefined];
  const [script, scriptOutput] = named('cms/main.ts');
  const [style] = named('face/face.css');
  const preload = (scriptOutput?.imports ?? [])
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => basename(path));
  return { script: basename(script), style: basename(style), preload };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}
