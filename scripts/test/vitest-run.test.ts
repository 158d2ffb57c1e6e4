import { expect, test } from 'vitest';
import { countTests, type VitestReport } from './vitest-run.ts';

function report(...files: [status: string, tests: string[]][]): VitestReport {
  const all = files.flatMap(([, tests]) => tests);
  return {
    numPassedTests: all.filter((status) => status === 'passed').length,
    numFailedTests: all.filter((status) => status === 'failed').length,
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  };
}

test('counts tests, and a file that could not be loaded as one that failed', () => {
  expect(countTests(report(['passed', ['passed', 'passed']]), 0)).toEqual({ passed: 2, failed: 0 });
  expect(countTests(report(['failed', ['passed', 'failed']], ['failed', []]), 1)).toEqual({
    passed: 1,
    failed: 2,
  });
});

test('a run that ends badly without a failed test has failed', () => {
  expect(countTests(report(['passed', ['passed']]), 1)).toEqual({ passed: 1, failed: 1 });
  expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1 });
});
