import { portal } from './portal.ts';
import { zonedText } from './zoned-text.ts';

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: portal.timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** One part of a moment as the portal's own clock and calendar show it, with leading zeros. */
export function portalDatePart(moment: Date, part: Part): string {
  return format.formatToParts(moment).find(({ type }) => type === part)?.value ?? '';
}

/** This minute, as a front matter moment in the portal's zone. */
export function portalNow(): string {
  return zonedText(`${new Date().toISOString().slice(0, 16)}:00Z`, portal.timeZone);
}
