import { DecapCmsCore as CMS } from 'decap-cms-core';
import { GitHubBackend } from 'decap-cms-backend-github';

/** The only backend of this bundle. */
export function registerBackend(): void {
  CMS.registerBackend('github', GitHubBackend);
}
