import { readSettings } from '../../portal/node-settings.ts';
import { loadRegions } from '../../regions/node-regions.ts';

/** What the form for danger knows of the portal. */
export interface UrgentOffice {
  /** Who warns: the portal's own office. */
  readonly name: string;
  /** IANA name of the portal's zone. */
  readonly timeZone: string;
  /** Areas that can be warned, the widest first: down to kecamatan, which a phone's list still holds. */
  readonly areas: readonly { readonly code: string; readonly label: string }[];
}

/** @throws {SettingsError} when the portal's settings can't be used */
export async function urgentOffice(portalDir: string): Promise<UrgentOffice> {
  const { portal } = await readSettings(portalDir);
  const table = await loadRegions(portal.regions);
  return {
    name: portal.office,
    timeZone: portal.timeZone,
    areas: table.all
      .filter(({ level }) => level !== 'desa')
      .map(({ code, kind, name }) => ({ code, label: `${kind} ${name}` })),
  };
}
