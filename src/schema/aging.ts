import { dayTime } from '../format/dates.ts';
import type { ContentType } from './content-type.ts';
import { parseDay } from './fields/time.ts';

/** What of an entry has grown old. */
export interface Aged {
  readonly label: string;
  /** The day on which it was new. */
  readonly since: Date;
}

const day = 86_400_000;

/**
 * When what an entry says grows old: the midnight after its days, in Indonesia's western zone. In
 * the east that is one or two in the morning, when no portal is read.
 * @param data values as typed or as the schema makes them
 * @returns null for a type of which nothing ages, and for a day that is none
 */
export function agesAt({ ages }: ContentType, data: object): Date | null {
  const since = ages && sinceOf(data, ages.since);
  return since ? new Date(Date.parse(`${since}T00:00:00+07:00`) + (ages.days + 1) * day) : null;
}

/** What of an entry is old at a moment; undefined while nothing is. */
export function agedOf(type: ContentType, data: object, now: Date): Aged | undefined {
  const at = agesAt(type, data);
  if (!type.ages || !at || at > now) return undefined;
  const since = sinceOf(data, type.ages.since);
  return since === null ? undefined : { label: type.ages.label, since: dayTime(since) };
}

function sinceOf(data: object, key: string): string | null {
  const typed = (data as Readonly<Record<string, unknown>>)[key];
  const since = parseDay(String(typed));
  return typeof since === 'string' ? since : null;
}
