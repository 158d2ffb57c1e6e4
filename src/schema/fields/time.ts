/** Why a text is no time, worded to follow a field's label. */
export interface TimeProblem {
  readonly problem: string;
}

const momentPattern =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An entry's years: before, nothing here was written; after, a slip of the finger. */
const firstYear = 1900;
const lastYear = 2100;

/**
 * Reads `YYYY-MM-DDTHH:MM[:SS]±HH:MM` (RFC 3339). JavaScript's own parser is no use here: it
 * turns 30 February into 2 March and takes a missing zone for the machine's.
 */
export function parseMoment(text: string): Date | TimeProblem {
  const match = momentPattern.exec(text.trim());
  if (!match) return noMoment(text);
  const [, year = '', month = '', date = '', hour = '', minute = '', second = '00', zone] = match;
  const impossible = impossibleDay(text, Number(year), Number(month), Number(date));
  if (impossible) return impossible;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return {
      problem: `"${text}" memuat jam yang tidak ada. Jam berjalan dari 00:00 sampai 23:59.`,
    };
  }
  if (zone === undefined) {
    return {
      problem: `"${text}" belum memuat zona waktu. Tambahkan +07:00 (WIB), +08:00 (WITA), atau +09:00 (WIT).`,
    };
  }
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const parsed = new Date(`${year}-${month}-${date}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(parsed.getTime())
    ? {
        problem: `"${text}" memuat zona waktu yang tidak ada. WIB ditulis +07:00.`,
      }
    : parsed;
}

function noMoment(text: string): TimeProblem {
  const [day, year, month, date] = dayPattern.exec(text.trim()) ?? [];
  if (day === undefined) {
    return {
      problem: `"${text}" bukan waktu yang dikenal. Tulis seperti 2026-11-24T08:15:00+07:00.`,
    };
  }
  return (
    impossibleDay(text, Number(year), Number(month), Number(date)) ?? {
      problem: `"${text}" belum memuat jam. Tulis seperti ${day}T08:00:00+07:00.`,
    }
  );
}

/** Reads a calendar day `YYYY-MM-DD` that exists. */
export function parseDay(text: string): string | TimeProblem {
  const match = dayPattern.exec(text.trim());
  if (!match)
    return {
      problem: `"${text}" bukan tanggal yang dikenal. Tulis seperti 2026-11-24.`,
    };
  return impossibleDay(text, Number(match[1]), Number(match[2]), Number(match[3])) ?? match[0];
}

/** The nearest moment that exists, in the same digits; null when the text holds no date. */
export function mendMoment(text: string): string | null {
  const date = mendDay(text);
  if (date === null) return null;
  const time = /[T ](\d{1,2})[:.](\d{2})/.exec(text);
  const hour = Math.min(23, Number(time?.[1] ?? 8));
  const minute = Math.min(59, Number(time?.[2] ?? 0));
  const zone = /(Z|[+-]\d{2}:?\d{2})$/.exec(text.trim().slice(10))?.[1] ?? '+07:00';
  return `${date}T${pad(hour)}:${pad(minute)}:00${zone}`;
}

/**
 * The first moment after another that has the hour, minutes and zone of a typed one, and with
 * `keeps: 'day'` its day of the month too; the month's last day where the month is shorter.
 * @returns null when the text is no moment
 */
export function sameLater(text: string, after: Date, keeps: 'hour' | 'day'): string | null {
  if (!(parseMoment(text) instanceof Date)) return null;
  const [, , , typedDate, hour, minute, second = '00', zone = 'Z'] =
    momentPattern.exec(text.trim()) ?? [];
  const offset = zone === 'Z' ? 0 : zoneMinutes(zone) * 60_000;
  const local = new Date(after.getTime() + offset);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  for (let step = 0; step < 3; step += 1) {
    const day =
      keeps === 'hour'
        ? new Date(Date.UTC(year, month, local.getUTCDate() + step))
        : dayOfMonth(year, month + step, Number(typedDate));
    const later = `${day.toISOString().slice(0, 10)}T${hour}:${minute}:${second}${zone}`;
    if (new Date(later) > after) return later;
  }
  return null;
}

/** A moment to the minute, in the zone that a typed moment has: `2026-11-24T08:15:00+07:00`. */
export function inZoneOf(text: string, moment: Date): string {
  const zone = momentPattern.exec(text.trim())?.[7] ?? 'Z';
  const offset = zone === 'Z' ? 0 : zoneMinutes(zone) * 60_000;
  return `${new Date(moment.getTime() + offset).toISOString().slice(0, 16)}:00${zone}`;
}

function dayOfMonth(year: number, month: number, date: number): Date {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last)));
}

function zoneMinutes(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** The nearest day that exists; takes Indonesian order (24-11-2026, 24/11/2026) too. */
export function mendDay(text: string): string | null {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  const local = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
  const [year, month, date] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : local
      ? [Number(local[3]), Number(local[2]), Number(local[1])]
      : [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const realYear = Math.min(lastYear, Math.max(firstYear, year));
  const realMonth = Math.min(12, Math.max(1, month));
  const realDate = Math.min(daysIn(realYear, realMonth), Math.max(1, date));
  return `${realYear}-${pad(realMonth)}-${pad(realDate)}`;
}

function impossibleDay(
  text: string,
  year: number,
  month: number,
  date: number,
): TimeProblem | undefined {
  if (year < firstYear || year > lastYear) {
    return {
      problem: `"${text}" memuat tahun di luar ${firstYear}–${lastYear}.`,
    };
  }
  if (month < 1 || month > 12) {
    return {
      problem: `"${text}" memuat bulan ${month}. Bulan berjalan dari 01 sampai 12.`,
    };
  }
  const days = daysIn(year, month);
  if (date < 1 || date > days) {
    return {
      problem: `"${text}" memuat tanggal yang tidak ada. Bulan ${month} tahun ${year} mempunyai ${days} hari.`,
    };
  }
  return undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
