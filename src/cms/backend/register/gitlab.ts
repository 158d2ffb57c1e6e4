import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { decap } from '../../decap.ts';

/** The only backend of this bundle. */
export function registerBackend(): void {
  decap.registerBackend('gitlab', GitLabBackend);
}
