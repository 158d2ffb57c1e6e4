import { DecapCmsCore as CMS } from 'decap-cms-core';
import { GitLabBackend } from 'decap-cms-backend-gitlab';

/** The only backend of this bundle. */
export function registerBackend(): void {
  CMS.registerBackend('gitlab', GitLabBackend);
}
