import { ruleProblems } from '../../schema/entry-rule.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../read/typed-data.ts';
import type { ReadEntry } from './rule.ts';

/** The rules of the entry's own type about values that are right one by one but not together. */
export function valuesAgree(entry: ReadEntry): readonly Problem[] {
  return ruleProblems(entry.collection, entry.data).map(({ path, message, fix }) =>
    problemOf(entry, path, {
      rule: 'values-disagree',
      message,
      fix: fix === null ? null : correctedLine(entry, path, fix),
    }),
  );
}
