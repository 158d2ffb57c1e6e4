import { monthName } from '../../../format/dates.ts';

/** Three months that are reported on together. */
export interface Quarter {
  /** As it stands in addresses, `2026-3`. */
  readonly name: string;
  /** `triwulan III 2026` */
  readonly title: string;
  /** First and last day, `2026-07-01` and `2026-09-30`. */
  readonly first: string;
  readonly last: string;
}

const romans = ['I', 'II', 'III', 'IV'] as const;

/** The quarter of a day `2026-11-24`. */
export function quarterOf(day: string): Quarter {
  return quarterAt(indexOf(day));
}

/** The quarter of a day and those before it, the newest first. */
export function quartersUntil(day: string, count: number): Quarter[] {
  return Array.from({ length: count }, (_, back) => quarterAt(indexOf(day) - back));
}

export function isIn({ first, last }: Quarter, day: string): boolean {
  return first <= day && day <= last;
}

/** `Juli–September 2026` */
export function quarterMonths({ first, last }: Quarter): string {
  return `${monthName(first.slice(0, 7)).split(' ')[0]}–${monthName(last.slice(0, 7))}`;
}

/** Quarters since the year 0. */
function indexOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
}

function quarterAt(index: number): Quarter {
  const year = Math.floor(index / 4);
  const part = index % 4;
  const month = (number: number) => String(number).padStart(2, '0');
  const days = new Date(Date.UTC(year, part * 3 + 3, 0)).getUTCDate();
  return {
    name: `${year}-${part + 1}`,
    title: `triwulan ${romans[part]} ${year}`,
    first: `${year}-${month(part * 3 + 1)}-01`,
    last: `${year}-${month(part * 3 + 3)}-${days}`,
  };
}
