import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Count, programFile, runNode, testEnvironment } from './step.ts';

/** The parts of Vitest's JSON report that are counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Runs one of the Vitest projects and counts its tests.
 *
 * @param env Added to the environment.
 */
export async function runVitest(
  project: 'unit' | 'site' | 'browser',
  env: Record<string, string> = {},
): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-test-'));
  const file = join(folder, 'report.json');
  try {
    const code = await runNode(
      [
        programFile('vitest'),
        'run',
        '--config=.config/vitest.config.ts',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      'always',
      { ...testEnvironment(), ...env },
    );
    const report: VitestReport | null = await readFile(file, 'utf8').then(JSON.parse, () => null);
    return countTests(report, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param report `null` when Vitest wrote none.
 * @param code Its exit code: an error outside every test shows only there.
 */
export function countTests(report: VitestReport | null, code: number): Count {
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
  };
}
