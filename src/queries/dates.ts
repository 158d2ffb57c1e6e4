import { createDates, type Dates } from '../format/dates.ts';
import { now } from './clock.ts';
import { portal } from './settings.ts';

/** How times are written in another zone. @param timeZone IANA name; the portal's when left out */
export function datesIn(timeZone: string | undefined): Dates {
  return timeZone === undefined ? dates : createDates(timeZone, now);
}

/** How times are written on this portal. */
export const dates = createDates(portal.timeZone, now);
