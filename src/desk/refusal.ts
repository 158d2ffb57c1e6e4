import type { Problem } from '../check/problem.ts';
import { DeskError } from './desk-error.ts';

/**
 * Refuses content with errors. The sentence carries the first one, since stock Decap shows nothing
 * else.
 * @param what what can't be done, such as `Belum dapat disimpan`
 * @throws {DeskError} `refused` with all problems when one of them is an error
 */
export function refuseErrors(problems: readonly Problem[], what: string): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return;
  const fix = first.fix === null ? '' : ` Perbaikan: ${first.fix}`;
  const more = errors.length > 1 ? ` (dan ${errors.length - 1} masalah lain)` : '';
  throw new DeskError('refused', `${what}: ${first.message}${fix}${more}`, { problems });
}
