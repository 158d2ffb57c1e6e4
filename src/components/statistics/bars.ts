import { monthName } from '../../format/dates.ts';
import type { MonthCount } from '../../queries/lists/months.ts';

/** Length of a bar in whole pixels; what is more than nothing is seen. */
export function barWidth(count: number, most: number, longest: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round((count / most) * longest));
}

/** A bar for each month, in CSS pixels. */
export interface MonthChart {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  /** What stands over and under the bars. */
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

const bar = { width: 12, pitch: 24, tallest: 96 };
/** Room for the numeral over the tallest bar and for the letter below. */
const head = 20;
const foot = 20;

/** Months as upright bars on a line, each with its numeral and the first letter of its name. */
export function monthChart(months: readonly MonthCount[]): MonthChart {
  const most = Math.max(1, ...months.map(({ count }) => count));
  const baseline = head + bar.tallest;
  const bars = months.map(({ count }, index) => {
    const height = barWidth(count, most, bar.tallest);
    const x = index * bar.pitch + (bar.pitch - bar.width) / 2;
    return { height, path: `M${x} ${baseline - height}h${bar.width}v${height}h-${bar.width}z` };
  });
  const width = months.length * bar.pitch;
  return {
    width,
    height: baseline + foot,
    path: [...bars.map(({ path }) => path), `M0 ${baseline}h${width}v1H0z`].join(''),
    texts: months.flatMap(({ month, count }, index) => {
      const x = index * bar.pitch + bar.pitch / 2;
      const numeral = { x, y: baseline - (bars[index]?.height ?? 0) - 5, text: String(count) };
      const letter = { x, y: baseline + 16, text: monthName(month).charAt(0) };
      // Four figures are wider than a month.
      return count < 1000 ? [numeral, letter] : [letter];
    }),
  };
}
