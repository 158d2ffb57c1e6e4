import { isError, type Problem } from './problem.ts';

/** A problem as lines for a terminal; the first starts with `file:line:column`, which terminals open. */
export function formatProblem(problem: Problem): string {
  const { severity, file, line, column, field, message, fix } = problem;
  const where = [file, line, line === null ? null : column].filter((part) => part !== null);
  const rows = [field === null ? where.join(':') : `${where.join(':')}  ${field}`];
  rows.push(`  ${severity === 'warning' ? 'Peringatan: ' : ''}${message}`);
  if (fix !== null) {
    rows.push('  Perbaikan:', ...fix.split('\n').map((row) => `    ${row}`));
  }
  return rows.map(printable).join('\n');
}

/** A file's text must not steer the terminal it is quoted in. */
function printable(row: string): string {
  return row.replace(/\p{Cc}/gu, '\ufffd');
}

/** The closing line: `12 tulisan dibaca, 3 masalah di 2 berkas.` */
export function formatSummary(entries: number, problems: readonly Problem[]): string {
  const errors = problems.filter(isError);
  const warnings = problems.length - errors.length;
  const files = new Set(errors.map(({ file }) => file)).size;
  const found =
    errors.length === 0 ? 'tidak ada masalah' : `${errors.length} masalah di ${files} berkas`;
  return `${entries} tulisan dibaca, ${found}${warnings === 0 ? '' : `, ${warnings} peringatan`}.`;
}
