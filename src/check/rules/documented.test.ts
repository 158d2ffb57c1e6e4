import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { expectedProblems, fixtureNames } from '../testing/node-fixtures.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

function sourcesIn(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => read(`${folder}/${name}`));
}

test('docs/check.md has a row for every rule and for no other', () => {
  const named = sourcesIn('src/check')
    .flatMap((source) => [...source.matchAll(/rule(?:: | = )'([a-z-]+)'/g)])
    .map(([, name]) => name);
  const told = fixtureNames()
    .flatMap(expectedProblems)
    .map(({ rule }) => rule);
  const thrown = sourcesIn('src/schema')
    .flatMap((source) => [...source.matchAll(/UnreadableError\(\s*'([a-z-]+)'/g)])
    .map(([, name]) => name);
  const documented = [...read('docs/check.md').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
  );
  expect(documented.toSorted()).toEqual([...new Set([...named, ...told, ...thrown])].toSorted());
});
