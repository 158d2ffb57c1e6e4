import { monthName } from '../../format/dates.ts';
import type { MonthCount } from '../../queries/lists/months.ts';

/** A column of squares for each month, in CSS pixels. */
export interface PulseChart {
  readonly width: number;
  readonly height: number;
  /** Where the columns stand. */
  readonly baseline: number;
  readonly path: string;
  readonly letters: readonly { readonly x: number; readonly letter: string }[];
}

const column = { width: 18, pitch: 22 };
const tallest = 120;
const footing = 2;

/** One square a published item; squares get flatter when a month has many. */
export function chart(months: readonly MonthCount[]): PulseChart {
  const most = Math.max(1, ...months.map(({ count }) => count));
  const pitch = Math.max(1, Math.min(16, Math.floor(tallest / most)));
  const gap = pitch > 6 ? 3 : pitch > 2 ? 1 : 0;
  const baseline = most * pitch + footing;
  const columns = months.map(({ count }, index) => {
    const x = index * column.pitch;
    const squares = Array.from({ length: count }, (_, row) => {
      const y = baseline - footing - (row + 1) * pitch;
      return `M${x} ${y + gap}h${column.width}v${pitch - gap}h-${column.width}z`;
    });
    return [`M${x} ${baseline - 1}h${column.width}v1h-${column.width}z`, ...squares].join('');
  });
  return {
    width: months.length * column.pitch,
    height: baseline + 22,
    baseline,
    path: columns.join(''),
    letters: months.map(({ month }, index) => ({
      x: index * column.pitch + column.width / 2,
      letter: monthName(month).charAt(0),
    })),
  };
}
