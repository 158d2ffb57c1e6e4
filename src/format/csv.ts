/** A value of a cell; an empty one is left out. */
export type Cell = string | number | undefined;

/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as comma-separated values (RFC 4180): lines end in CRLF, a cell with a comma, a quote or
 * a line break is quoted. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it (OWASP, CSV Injection); numbers stay numbers.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
