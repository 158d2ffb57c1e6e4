import type { Spread } from './statistics.ts';

export type Cell = string | number | null | undefined;

/** Rows of a table by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * A table for a terminal that is Markdown too: words to the left, numbers to the right, a dash for
 * what is unknown. The first row names the columns.
 */
export function table(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const names = Object.keys(first);
  const texts = rows.map((row) => names.map((name) => show(row[name])));
  const isNumeric = names.map((name) => rows.every((row) => typeof row[name] !== 'string'));
  const widths = names.map((name, column) =>
    Math.max(3, name.length, ...texts.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => aligned(cell, widths[column] ?? 0, isNumeric[column])).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isNumeric[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(names), line(rule), ...texts.map(line)].join('\n');
}

/** A spread in one cell: its middle, then its ends. */
export function spreadCell(spread: Spread | null, decimals = 0): string {
  if (spread === null) return '-';
  const [median, low, high] = [spread.median, spread.low, spread.high].map((value) =>
    show(Number(value.toFixed(decimals))),
  );
  return low === high ? `${median}` : `${median} (${low}-${high})`;
}

function aligned(cell: string, width: number, isNumeric: boolean | undefined): string {
  return isNumeric ? cell.padStart(width) : cell.padEnd(width);
}

function show(cell: Cell): string {
  if (cell === null || cell === undefined) return '-';
  return typeof cell === 'number' ? cell.toLocaleString('en') : cell;
}
