import { portalData } from 'virtual:portal';
import type { Entry } from './entries.ts';

/** Bytes of a document beside an entry; undefined when it is not there. */
export function documentBytes(entry: Entry, file: string): number | undefined {
  return portalData.documents[`${entry.url}${file}`];
}
