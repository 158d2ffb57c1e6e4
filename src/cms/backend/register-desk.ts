import { DecapCmsCore as CMS } from 'decap-cms-core';
import { DeskBackend } from './desk-backend.ts';

/** The only backend of this bundle. */
export function registerBackend(): void {
  CMS.registerBackend('desk', DeskBackend);
}
