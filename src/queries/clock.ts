import { portalData } from 'virtual:portal';

/** The moment this build takes as "now": what is due, expired or recent is judged by it alone. */
export const now = new Date(portalData.now);
