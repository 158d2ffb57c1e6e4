import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { environment } from '../../environment.ts';
import { decapPlugin } from '../bundle/decap-plugin.ts';
import type { Stub } from '../bundle/patch.ts';
import { cmsConfig } from './config.ts';

// The bundle leaves Decap's own validation out (../patches/stubs.ts); here every configuration
// this project can make is held to it. What it imports needs a browser, all but a few constants.
const constants: readonly Stub[] = [
  {
    module: /\/lib\/i18n$/,
    put: {
      code: 'export const I18N_STRUCTURE = { a: "a" }; export const I18N_FIELD = { a: "a" };',
    },
  },
  {
    module: /\/formats\/formats$/,
    put: {
      code: 'export const frontmatterFormats = ["-"]; export const extensionFormatters = { md: 1 };',
    },
  },
  {
    module: /\/lib\/registry$/,
    put: { code: 'export const getWidgets = () => [{ name: "string", schema: {} }];' },
  },
];

const require = createRequire(import.meta.url);
let validateConfig: (config: unknown) => void;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [require.resolve('decap-cms-core/dist/esm/constants/configSchema.js')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'silent',
    plugins: [decapPlugin([], constants)],
  });
  const module = { exports: {} as { validateConfig: typeof validateConfig } };
  new Function('require', 'module', outputFiles[0]?.text ?? '')(require, module);
  ({ validateConfig } = module.exports);
});

test.each([
  {},
  { CMS_BACKEND: 'github', CMS_REPO: 'a/b', CMS_OAUTH_URL: 'https://masuk.contoh.id' },
  { CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b', CMS_OAUTH_URL: 'https://gitlab.com?app_id=1' },
  { CMS_BACKEND: 'forgejo', CMS_REPO: 'a/b', CMS_OAUTH_URL: 'https://codeberg.org?app_id=1' },
])('Decap takes the configuration for %j', (variables) => {
  expect(() => validateConfig(cmsConfig(environment(variables)))).not.toThrow();
});

test('and would say so if it did not', () => {
  expect(() => validateConfig({ ...cmsConfig(environment({})), collections: [{}] })).toThrow();
});
