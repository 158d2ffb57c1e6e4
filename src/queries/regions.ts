import { portalData } from 'virtual:portal';
import { createRegionTable } from '../regions/region-table.ts';

/** The regions this portal covers. */
export const regions = createRegionTable(portalData.regions);
