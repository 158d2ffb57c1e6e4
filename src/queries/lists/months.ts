export interface MonthCount {
  /** `2026-11` */
  readonly month: string;
  readonly count: number;
}

/**
 * Counts months back from one, oldest first.
 * @param last the newest month, `2026-11`
 * @param months one entry for each thing counted
 */
export function countByMonth(
  months: readonly string[],
  last: string,
  length: number,
): MonthCount[] {
  return monthsUntil(last, length).map((month) => ({
    month,
    count: months.filter((one) => one === month).length,
  }));
}

/** Months in a row, oldest first. @param last `2026-11` */
export function monthsUntil(last: string, length: number): string[] {
  const [year = 0, month = 0] = last.split('-').map(Number);
  const newest = year * 12 + month - 1;
  return Array.from({ length }, (_, index) => {
    const at = newest - length + 1 + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
