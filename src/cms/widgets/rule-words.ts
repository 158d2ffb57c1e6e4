import { createDates } from '../../format/dates.ts';
import type { PortalWords } from '../../schema/value-problem.ts';
import { portal } from '../config/portal.ts';

/** What rules may ask of the portal that is edited. */
export const ruleWords: PortalWords = {
  dayOf: createDates(portal.timeZone, new Date()).isoDay,
  // A form stays open for days.
  get now() {
    return new Date();
  },
};
