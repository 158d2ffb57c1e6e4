import { localForage } from 'decap-cms-lib-util';

/** Leaves the text in the form for the one the desk holds, and opens that. */
export async function openDeskVersion(collection: string, slug: string): Promise<void> {
  await localForage.removeItem(`backup.${collection}.${slug}`);
  // Decap would ask whether to leave unsaved changes; the editor has just decided it.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}
