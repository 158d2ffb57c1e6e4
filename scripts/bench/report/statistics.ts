/** One figure measured several times. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The middle of some numbers and how far they lie apart.
 * @throws {RangeError} when there are none
 */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted.at(0), sorted.at(-1)];
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured.');
  const middle = (sorted.length - 1) / 2;
  const [left = low, right = high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return { median: (left + right) / 2, low, high };
}

/** A property's spread over some records; null when one of them lacks it. */
export function spreadBy<Row>(
  rows: readonly Row[],
  value: (row: Row) => number | null,
): Spread | null {
  const values = rows.map(value);
  return values.every((one) => one !== null) && values.length > 0 ? spreadOf(values) : null;
}

/** How many times one median is the other; null where there is no telling. */
export function ratio(part: Spread | null, whole: Spread | null): number | null {
  return part === null || whole === null || whole.median === 0
    ? null
    : rounded(part.median / whole.median);
}

/** As many decimals as a noisy machine can vouch for. */
export function rounded(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals));
}
