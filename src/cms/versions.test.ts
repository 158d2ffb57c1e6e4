import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

function manifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('what the bundle imports of Decap is what this Decap is made of', () => {
  const ours = manifest(new URL('../../package.json', import.meta.url).pathname).dependencies;
  const app = require.resolve('decap-cms-app/package.json', {
    paths: [require.resolve('decap-cms/package.json')],
  });
  const theirs = manifest(app).dependencies;
  const parts = Object.entries(ours).filter(
    ([name]) => name.startsWith('decap-cms-') && name !== 'decap-cms-app',
  );
  expect(parts.length).toBeGreaterThan(15);
  expect(parts).toEqual(parts.map(([name]) => [name, theirs[name]]));
});
