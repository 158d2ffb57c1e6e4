import { formatProblem, formatSummary } from './format-problem.ts';
import { isError } from './problem.ts';
import { type CheckOptions, checkContent } from './read-content.ts';
import type { ContentSource } from './source.ts';

/** What `npm run check` was asked for. */
export interface CheckRequest {
  readonly isJson: boolean;
  /** Repository-relative files and folders to tell of; none means everything. */
  readonly paths: readonly string[];
}

/**
 * Checks content and words the outcome.
 * @returns the text to print, and the exit code: 1 when there is an error, 0 for warnings alone
 */
export async function runCheck(
  source: ContentSource,
  { isJson, paths }: CheckRequest,
  { probe, regions }: Pick<CheckOptions, 'probe' | 'regions'>,
): Promise<{ readonly output: string; readonly exitCode: 0 | 1 }> {
  const only = {
    has: (path: string) =>
      paths.length === 0 || paths.some((asked) => path === asked || path.startsWith(`${asked}/`)),
  };
  const { files, problems } = await checkContent(source, { probe, regions, only });
  const output = isJson
    ? JSON.stringify({ files, problems }, null, 2)
    : [...problems.map(formatProblem), formatSummary(files, problems)].join('\n\n');
  return { output: `${output}\n`, exitCode: problems.some(isError) ? 1 : 0 };
}
