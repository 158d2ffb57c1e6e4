import { formatProblem, formatSummary } from './format-problem.ts';
import { isError, problemAt, wholeFile } from './problem.ts';
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
  how: Pick<CheckOptions, 'probe' | 'regions' | 'now'>,
): Promise<{ readonly output: string; readonly exitCode: 0 | 1 }> {
  const isIn = (asked: string, path: string) =>
    asked === '' || path === asked || path.startsWith(`${asked}/`);
  const only = {
    has: (path: string) => paths.length === 0 || paths.some((asked) => isIn(asked, path)),
  };
  const { files, problems: found } = await checkContent(source, { ...how, only });
  const existing = await source.list();
  const nowhere = paths
    .filter((asked) => !existing.some((path) => isIn(asked, path)))
    .map((asked) =>
      problemAt(wholeFile(asked), {
        rule: 'no-such-path',
        message: 'Tidak ada tulisan di sini. Periksa nama foldernya.',
      }),
    );
  const problems = [...nowhere, ...found];
  const output = isJson
    ? JSON.stringify({ files, problems }, null, 2)
    : [...problems.map(formatProblem), formatSummary(files, problems)].join('\n\n');
  return { output: `${output}\n`, exitCode: problems.some(isError) ? 1 : 0 };
}
