import { portalData } from 'virtual:portal';
import { markOf } from '../icons/mark.ts';
import type { Edge } from '../schema/settings.ts';

/** Names, contacts, zone and colours the office chose. */
export const portal = portalData.settings.portal;

/** The drawing beside the name; null where the name stands alone. */
export const mark = markOf(portal.mark);

/** How pages begin and end. */
export const edge: Edge = portal.edge ?? 'anyam';

/** Links in the head and the foot of every page. */
export const menus = portalData.settings.menus;

/** Every topic, in the office's order. */
export const topics = portalData.settings.topics;

/** Capitals and official counts of regions, where the office filled them in. */
export const regionFacts = portalData.settings.regionFacts;

/** Every office that can be addressed, in the portal's order. */
export const offices = portalData.settings.offices;

/** Absolute folder of what is kept between builds. */
export const cacheDir = portalData.cacheDir;

/** Public address without a trailing slash. */
const siteUrl = portalData.siteUrl;

/** The address of a page of this site with the host in front. @param path starts with `/` */
export function absoluteUrl(path: string): string {
  return `${siteUrl}${path}`;
}
