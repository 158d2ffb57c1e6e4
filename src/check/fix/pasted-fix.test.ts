import { expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { checkContent } from '../read-content.ts';
import {
  base,
  expectedProblems,
  fixture,
  fixtureNames,
  layered,
  tools,
  written,
} from '../testing/node-fixtures.ts';

/** Fixes that are whole lines of YAML; a path or a single value is pasted elsewhere. */
function isLine({ line, fix, field, file }: Problem): boolean {
  return (
    line !== null && field !== 'body' && file.endsWith('.md') && /^ *(?:- |[\w-]+:)/.test(fix ?? '')
  );
}

const cases = fixtureNames()
  .flatMap((name) => expectedProblems(name).map((problem) => ({ name, problem })))
  .filter(({ problem }) => isLine(problem) && problem.rule !== 'no-front-matter')
  .map(
    ({ name, problem }) =>
      [`${problem.file} ${problem.field} (${problem.rule})`, name, problem] as const,
  );

/** How many lines hold the value that begins on one: those below it that stand further in. */
function heldLines(lines: readonly string[], at: number): number {
  const depth = (row = '') => row.search(/[^\s-]/);
  const below = lines.slice(at + 1).findIndex((row) => depth(row) <= depth(lines[at]));
  return below + 1;
}

test('there are many such fixes', () => {
  expect(cases.length).toBeGreaterThan(40);
});

test.each(cases)('pasting the fix mends %s', async (_title, name, problem) => {
  const broken = layered(base, fixture(name));
  const text = new TextDecoder().decode((await broken.read(problem.file)) ?? undefined);
  const lines = text.split('\n');
  const at = (problem.line ?? 1) - 1;
  const key = /^[\s-]*([\w-]+):/.exec(problem.fix ?? '')?.[1];
  const isThere = problem.rule !== 'missing-value' || lines[at]?.trim().startsWith(`${key}:`);
  // A key that is missing goes below its parent, or on top of everything.
  const isTop = !problem.field?.includes('.');
  if (isThere) lines.splice(at, heldLines(lines, at), problem.fix ?? '');
  else lines.splice(isTop ? 1 : at + 1, 0, problem.fix ?? '');
  const mended = layered(broken, written({ [problem.file]: lines.join('\n') }));
  const only = new Set([problem.file]);
  const { problems } = await checkContent(mended, { ...tools, only });
  expect(
    problems.filter(({ rule, field }) => rule === problem.rule && field === problem.field),
  ).toEqual([]);
});
