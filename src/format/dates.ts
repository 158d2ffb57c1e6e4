/** The ways a time is written for readers, all in one zone. */
export interface Dates {
  /** `24 November 2026` */
  readonly long: (time: Date) => string;
  /** `24 Nov 2026` */
  readonly medium: (time: Date) => string;
  /** `24 Nov`, with the year when it is not the year of `now`. */
  readonly short: (time: Date) => string;
  /** `24–30 November 2026` */
  readonly days: (first: Date, last: Date) => string;
  /** `09.10 WIB` */
  readonly clock: (time: Date) => string;
  /** `09.10`, where the zone is said nearby. */
  readonly hour: (time: Date) => string;
  /** `Selasa, 24 November 2026` */
  readonly weekday: (time: Date) => string;
  /** `24 November 2026, 09.10 WIB` */
  readonly full: (time: Date) => string;
  /** `22 Nov 2026, 08.15 WIB` */
  readonly mediumClock: (time: Date) => string;
  /** Day and month apart, for a numeral with the month below it. */
  readonly parts: (time: Date) => { readonly day: string; readonly month: string };
  /** Calendar day, `2026-11-24`. */
  readonly isoDay: (time: Date) => string;
  /** Calendar month, `2026-11`. */
  readonly month: (time: Date) => string;
  /** `2026` */
  readonly year: (time: Date) => string;
}

/**
 * Writes times in Indonesian, whatever zone the machine is in.
 * @param timeZone IANA name, such as `Asia/Jakarta`
 * @param now decides which year goes without saying
 */
export function createDates(timeZone: string, now: Date): Dates {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat('id-ID', { timeZone, ...options });
    return (time: Date) => formatter.format(time);
  };
  const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const long = format(longDay);
  const range = new Intl.DateTimeFormat('id-ID', { timeZone, ...longDay });
  const medium = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayMonth = format({ day: 'numeric', month: 'short' });
  const day = format({ day: 'numeric' });
  const monthName = format({ month: 'short' });
  const year = format({ year: 'numeric' });
  const monthNumber = format({ month: '2-digit' });
  const clock = format({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  const dayNumber = format({ day: '2-digit' });
  const hour = format({ hour: '2-digit', minute: '2-digit' });
  const weekday = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const thisYear = year(now);
  return {
    long,
    medium,
    // CLDR puts thin spaces around the dash, which many phones' fonts lack.
    days: (first, last) => range.formatRange(first, last).replaceAll('\u2009', ' '),
    short: (time) => (year(time) === thisYear ? dayMonth(time) : medium(time)),
    clock,
    hour,
    weekday,
    full: (time) => `${long(time)}, ${clock(time)}`,
    mediumClock: (time) => `${medium(time)}, ${clock(time)}`,
    parts: (time) => ({ day: day(time), month: monthName(time) }),
    isoDay: (time) => `${year(time)}-${monthNumber(time)}-${dayNumber(time)}`,
    month: (time) => `${year(time)}-${monthNumber(time)}`,
    year,
  };
}

/**
 * From when to when: `Sabtu, 5 Desember 2026, 08.00–12.00 WIB`, or over several days
 * `Sabtu, 5 Desember 2026, 08.00 WIB – Minggu, 6 Desember 2026, 16.00 WIB`.
 */
export function spanOf(start: Date, end: Date, dates: Dates): string {
  const { weekday, hour, clock } = dates;
  return weekday(start) === weekday(end)
    ? `${weekday(start)}, ${hour(start)}–${clock(end)}`
    : `${weekday(start)}, ${clock(start)} – ${weekday(end)}, ${clock(end)}`;
}

/** A calendar day `2026-11-22` as a time that is that day in every zone of Indonesia. */
export function dayTime(day: string): Date {
  return new Date(`${day}T03:00:00Z`);
}

/** `November 2026` of a calendar month `2026-11`. */
export function monthName(month: string): string {
  return new Intl.DateTimeFormat('id-ID', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T00:00:00Z`));
}

/** The same words on one line whatever the width: a day stays with its month. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
