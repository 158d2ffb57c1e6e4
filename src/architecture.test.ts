import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The arrows of the house: who may import what. Each rule names the files it holds and what it refuses. */
interface Rule {
  readonly why: string;
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly refuses: RegExp;
}

const visitors = /^src\/(pages|components|layouts|feeds|calendar|seo)\//;

const importRules: readonly Rule[] = [
  { why: 'src stands without scripts and tests', files: /^src\//, refuses: /^(scripts|tests)\// },
  {
    why: 'schema, markdown and check run in Node, a Worker and a browser alike',
    files: /^src\/(schema|markdown|check)\//,
    except: /\/node-[^/]+\.ts$/,
    refuses: /^(node:|astro:|astro$|astro\/(?!zod)|virtual:)/,
  },
  {
    why: 'queries is the one door to content',
    files: /^src\//,
    except: /^src\/(queries\/|loader\/|content\.config\.ts)/,
    refuses: /^(astro:content|virtual:portal)$/,
  },
  {
    why: 'a page asks; it reads no file, no environment and no clock of its own',
    files: visitors,
    refuses: /^(node:|src\/(environment|portal|check|loader|desk|newsroom|cms)(\/|\.ts))/,
  },
  {
    why: 'nobody imports a page',
    files: /^src\//,
    except: /^src\/pages\//,
    refuses: /^src\/pages\//,
  },
  {
    why: 'only the newsroom mounts the desk',
    files: /^src\//,
    except: /^src\/(desk|newsroom)\//,
    refuses: /^src\/desk\//,
  },
  {
    why: 'nobody imports the newsroom',
    files: /^src\//,
    except: /^src\/newsroom\//,
    refuses: /^src\/newsroom\//,
  },
  {
    why: 'front matter is read in one place',
    files: /^src\//,
    except: /^src\/schema\/front-matter\.ts$/,
    refuses: /^gray-matter$/,
  },
  {
    why: 'YAML is read and written in one place',
    files: /^src\//,
    except: /^src\/schema\/yaml\/(broken-)?yaml\.ts$/,
    refuses: /^(js-yaml|yaml)$/,
  },
  {
    why: 'the queries know content, not how it is checked or served',
    files: /^src\/queries\//,
    refuses: /^src\/(check|desk|newsroom|cms|components|layouts|pages)\//,
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('src/**/*.{ts,tsx,astro}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter(
    (path) => !path.endsWith('.test.ts') && !path.includes('/tests/') && !path.endsWith('.d.ts'),
  )
  .sort();

test('the sources are found', () => {
  expect(files.length).toBeGreaterThan(30);
});

test.each(importRules)('$why', ({ files: held, except, refuses }) => {
  const broken = files
    .filter((file) => held.test(file) && !except?.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => refuses.test(target))
        .map((target) => `${file} -> ${target}`),
    );
  expect(broken).toEqual([]);
});

test('pages and components look at no clock and no environment', () => {
  const broken = files
    .filter((file) => visitors.test(file))
    .filter((file) =>
      /\bnew Date\(\)|\bDate\.now\(|\bprocess\.env\b|\bimport\.meta\.env\b/.test(source(file)),
    );
  expect(broken).toEqual([]);
});

function importsOf(file: string): string[] {
  const specifiers = source(file).matchAll(
    /(?:\bfrom\s+|\bimport\s+|\bimport\()\s*['"]([^'"]+)['"]/g,
  );
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
  );
}

function source(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
