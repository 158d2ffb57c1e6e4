import { GitHubBackend } from 'decap-cms-backend-github';
import { decap } from '../../decap.ts';

/** The only backend of this bundle. */
export function registerBackend(): void {
  decap.registerBackend('github', GitHubBackend);
}
