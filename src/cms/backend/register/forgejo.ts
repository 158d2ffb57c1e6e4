import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { decap } from '../../decap.ts';

/** The only backend of this bundle. */
export function registerBackend(): void {
  decap.registerBackend('forgejo', ForgejoBackend);
}
