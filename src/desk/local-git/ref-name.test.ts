import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isBranchName } from './ref-name.ts';

test.each(['main', 'rilis/2026', 'kim-kalteng', 'a.b', 'ñ', 'a@b', 'x-'])(
  '%j is a branch',
  (name) => {
    expect(isBranchName(name)).toBe(true);
    execFileSync('git', ['check-ref-format', '--branch', name], { stdio: 'pipe' });
  },
);

test.each([
  '',
  '@',
  'HEAD',
  '-x',
  '--upload-pack',
  'a b',
  'a..b',
  'a~1',
  'a^',
  'a:b',
  'a?',
  'a*',
  'a[b',
  'a\\b',
  '.a',
  'a/.b',
  'a.',
  'a.lock',
  'a/b.lock/c',
  'a//b',
  '/a',
  'a/',
  'a@{b',
  'a\nb',
  'a\0b',
  'a\x7f',
  'refs/heads/main',
  'x'.repeat(300),
])('%j is none', (name) => {
  expect(isBranchName(name)).toBe(false);
});
