import { countByMonth, type MonthCount } from '../../lists/months.ts';

/** After how long without an entry a KIM is called silent; the words stand on every page that does. */
const silence = { months: 3, words: 'tiga bulan' } as const;

/** The rule, as readers are told it. */
export const silenceRule = `KIM disebut diam bila ${silence.words} tanpa kabar.`;

/** `belum` for a KIM that has not published anything yet. */
export type KimState = 'aktif' | 'diam' | 'belum';

/** How alive a KIM is. */
export interface KimPulse {
  readonly state: KimState;
  /** Day of the newest entry, `2026-11-24`. */
  readonly last: string | undefined;
  /** Entries in each of the last twelve months, oldest first. */
  readonly months: readonly MonthCount[];
  /** Entries in those months. */
  readonly recent: number;
  /** Entries a month, the mean of those months. */
  readonly monthly: number;
}

/** How many months are looked back on. */
export const pulseMonths = 12;

/**
 * @param days of publication, `2026-11-24`, in any order
 * @param today the day of the build
 */
export function pulseOf(days: readonly string[], today: string): KimPulse {
  const last = days.reduce<string | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
  const months = countByMonth(
    days.map((day) => day.slice(0, 7)),
    today.slice(0, 7),
    pulseMonths,
  );
  const recent = months.reduce((sum, { count }) => sum + count, 0);
  return { state: stateOf(last, today), last, months, recent, monthly: recent / pulseMonths };
}

/** Who needs help comes first: the longest without an entry, among equals the one with fewer. */
export function byNeed(
  a: Pick<KimPulse, 'last' | 'recent'>,
  b: Pick<KimPulse, 'last' | 'recent'>,
): number {
  return (a.last ?? '').localeCompare(b.last ?? '') || a.recent - b.recent;
}

function stateOf(last: string | undefined, today: string): KimState {
  if (last === undefined) return 'belum';
  return monthsLater(last, silence.months) <= today ? 'diam' : 'aktif';
}

/** The same day some months later; one its month does not have, `2026-02-30`, comes before the next. */
function monthsLater(day: string, count: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}
