import { decap } from '../../decap.ts';
import { DeskBackend } from '../desk-backend.ts';

/** The only backend of this bundle. */
export function registerBackend(): void {
  decap.registerBackend('desk', DeskBackend);
}
