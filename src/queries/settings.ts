import { portalData } from 'virtual:portal';

/** Names, contacts, zone and colours the office chose. */
export const portal = portalData.settings.portal;

/** Links in the head and the foot of every page. */
export const menus = portalData.settings.menus;

/** Every topic, in the office's order. */
export const topics = portalData.settings.topics;

/** Public address without a trailing slash. */
export const siteUrl = portalData.siteUrl;

/** The address of a page of this site with the host in front. @param path starts with `/` */
export function absoluteUrl(path: string): string {
  return `${siteUrl}${path}`;
}
