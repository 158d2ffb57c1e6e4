import settings from 'portal-kim:settings';

/** What the pages of the newsroom know about the portal they edit. */
export const portal = settings.portal;
/** The whole configuration handed to Decap. */
export const config = settings.config;
