import type { Mark } from '../../icons/mark.ts';
import type { Edge } from '../../schema/settings.ts';
import type { CmsConfig } from './decap-types.ts';

/** What the bundle is told at build time; it becomes the module `portal-kim:settings`. */
export interface CmsSettings {
  readonly config: CmsConfig;
  readonly portal: {
    readonly name: string;
    /** Public address without a trailing slash; the page itself when the desk is on this origin. */
    readonly siteUrl: string;
    /** IANA name, for the year and month of an entry's folder. */
    readonly timeZone: string;
    /** The newsroom's page about builds and drafts; stock backends have none. */
    readonly statusPage: boolean;
    /** The drawing beside the name; null where the name stands alone. */
    readonly mark: Mark | null;
    readonly edge: Edge;
    /** Address of the table of regions, beside the bundle. */
    readonly regionsUrl: string;
  };
}
