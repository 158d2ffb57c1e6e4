import { fileURLToPath } from 'node:url';
import type { Stub } from '../bundle/patch.ts';

const core = /decap-cms-core\/dist\/esm\//;

function ours(path: string): { readonly path: string } {
  return { path: fileURLToPath(new URL(path, import.meta.url)) };
}

const nothing = { code: 'export default {};' };

/** Our own modules, under the names the patches import them by. */
const doors: readonly Stub[] = [
  { module: /^portal-kim:masthead$/, put: ours('../face/masthead.tsx') },
  { module: /^portal-kim:picture-names$/, put: ours('../pictures/names.ts') },
  { module: /^portal-kim:dates$/, put: ours('../config/folder-date.ts') },
  { module: /^portal-kim:validation$/, put: ours('../widgets/validation.ts') },
  { module: /^portal-kim:rule-words$/, put: ours('../widgets/rule-words.ts') },
  { module: /^portal-kim:editor$/, put: ours('../widgets/editor-door.ts') },
];

/** What is never used here and would be carried by every editor's phone. */
export const stubs: readonly Stub[] = [
  ...doors,
  // ajv compiles code at run time, which the Content-Security-Policy forbids; a test checks the
  // configuration against the same schema instead (../config/config.test.ts).
  {
    module: /\/constants\/configSchema$/,
    importer: core,
    put: { code: 'export function validateConfig() {}' },
  },
  // The configuration is an object and every file passes our own reader and writer, so Decap's
  // YAML, TOML, JSON and front matter have nothing to do.
  { module: /^yaml$/, importer: core, put: nothing },
  {
    module: /^\.\/(yaml|toml|json)$/,
    importer: /decap-cms-core\/dist\/esm\/formats\//,
    put: nothing,
  },
  {
    module: /^\.\/frontmatter$/,
    importer: /decap-cms-core\/dist\/esm\/formats\//,
    put: {
      code: `export const FrontmatterInfer = {};
export const frontmatterJSON = () => ({});
export const frontmatterTOML = frontmatterJSON;
export const frontmatterYAML = frontmatterJSON;`,
    },
  },
  // gray-matter is given its YAML engine and its text by src/schema/front-matter.ts; its own old
  // js-yaml and its file reading stay out of the browser.
  { module: /^fs$/, importer: /node_modules\/gray-matter\//, put: nothing },
  {
    module: /^js-yaml$/,
    importer: /node_modules\/gray-matter\//,
    put: { code: 'module.exports = { safeLoad() {}, safeDump() {} };' },
  },
  // Pictures are shrunk by our own module, without WebAssembly.
  {
    module: /\/lib\/imageTransformations$/,
    importer: core,
    put: ours('../pictures/decap-transform.ts'),
  },
  // Search and asset services of others.
  {
    module: /^\.\/providers\/(algolia|assetStore)\/implementation$/,
    importer: core,
    put: { code: 'export default class {}' },
  },
  // Hints are plain sentences; a Markdown renderer for them weighs 150 kB.
  {
    module: /^react-markdown$/,
    importer: core,
    put: { code: 'export default ({ children }) => children;' },
  },
  { module: /^remark-gfm$/, importer: core, put: nothing },
  // GitHub and GitLab are spoken to through REST; GraphQL is switched off in the configuration.
  {
    module:
      /^(apollo-cache-inmemory|apollo-client|apollo-link-context|apollo-link-http|graphql-tag)$/,
    put: {
      code: `export default () => ({});
export class ApolloClient {}
export const defaultDataIdFromObject = () => null;
export class InMemoryCache {}
export class IntrospectionFragmentMatcher {}
export const setContext = () => ({});
export const createHttpLink = () => ({});
export const gql = () => ({});`,
    },
  },
];
