import { expect, test } from 'vitest';
import { formatProblem, formatSummary } from './format-problem.ts';
import type { Problem } from './problem.ts';

const problem: Problem = {
  severity: 'error',
  rule: 'unknown-kim',
  file: 'content/berita/2026/11/x/index.md',
  line: 4,
  column: 1,
  field: 'kim',
  message: 'KIM "kim-contho" tidak ada di content/kim/. Yang paling mirip: kim-contoh.',
  fix: 'kim: kim-contoh',
};

test('a problem with all it has', () => {
  expect(formatProblem(problem)).toBe(
    `content/berita/2026/11/x/index.md:4:1  kim
  KIM "kim-contho" tidak ada di content/kim/. Yang paling mirip: kim-contoh.
  Perbaikan:
    kim: kim-contoh`,
  );
});

test('several lines to paste keep their indentation', () => {
  expect(formatProblem({ ...problem, fix: 'topics:\n  - bencana' })).toContain(
    '    topics:\n      - bencana',
  );
});

test('control characters of a file stay out of the terminal', () => {
  expect(formatProblem({ ...problem, message: 'KIM "\u001b[2Ja" tidak ada.', fix: null })).toBe(
    'content/berita/2026/11/x/index.md:4:1  kim\n  KIM "\ufffd[2Ja" tidak ada.',
  );
});

test('a warning about a whole file', () => {
  expect(
    formatProblem({
      ...problem,
      severity: 'warning',
      line: null,
      column: null,
      field: null,
      message: 'Berkas ini tidak dipakai.',
      fix: null,
    }),
  ).toBe('content/berita/2026/11/x/index.md\n  Peringatan: Berkas ini tidak dipakai.');
});

test('the closing line counts', () => {
  const warning: Problem = { ...problem, severity: 'warning' };
  const other = { ...problem, file: 'content/kim/x/index.md' };
  expect(formatSummary(12, [])).toBe('12 tulisan dibaca, tidak ada masalah.');
  expect(formatSummary(12, [problem, problem, other])).toBe(
    '12 tulisan dibaca, 3 masalah di 2 berkas.',
  );
  expect(formatSummary(12, [warning])).toBe('12 tulisan dibaca, tidak ada masalah, 1 peringatan.');
});
