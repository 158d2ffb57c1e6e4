import { localForage } from 'decap-cms-lib-util';

/** Leaves the own text (its copy is on the clipboard) and opens what the desk holds. */
export async function openOtherVersion(collection: string, slug: string): Promise<void> {
  await localForage.removeItem(`backup.${collection}.${slug}`);
  // Decap would ask whether to leave unsaved changes; the editor has just decided that.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}
