import { DecapCmsCore as CMS } from 'decap-cms-core';
import { ForgejoBackend } from 'decap-cms-backend-forgejo';

/** The only backend of this bundle. */
export function registerBackend(): void {
  CMS.registerBackend('forgejo', ForgejoBackend);
}
