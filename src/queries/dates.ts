import { createDates } from '../format/dates.ts';
import { now } from './clock.ts';
import { portal } from './settings.ts';

/** How times are written on this portal. */
export const dates = createDates(portal.timeZone, now);
