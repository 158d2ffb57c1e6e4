import { fileHistoryUrl } from '../format/file-history.ts';
import { entryPath } from '../schema/collections.ts';
import { type Entry, typeOf } from './entries.ts';
import { portal } from './settings.ts';

/**
 * Where every change of an entry can be read; undefined where the portal's content is kept nowhere
 * in public, and of a withdrawn entry, whose earlier words it would show.
 */
export function historyUrl(entry: Entry): string | undefined {
  const { repository } = portal;
  if (!repository || entry.withdrawn) return undefined;
  return fileHistoryUrl(repository, entryPath(typeOf(entry), entry.id));
}
