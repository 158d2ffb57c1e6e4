import type { Region } from '../regions/region-table.ts';
import type { Settings } from './node-settings.ts';

/** What a build knows besides its entries; must survive JSON. */
export interface PortalData {
  readonly settings: Settings;
  readonly regions: readonly Region[];
  /** Public address without a trailing slash. */
  readonly siteUrl: string;
  /** Bytes of every document beside an entry, by its site-relative address. */
  readonly documents: Readonly<Record<string, number>>;
  /** Absolute folder of what Astro and the loader keep between builds. */
  readonly cacheDir: string;
  /** The moment the build takes as "now", ISO 8601. */
  readonly now: string;
}
