import type { Storage, StoredFile } from '../storage.ts';

/** The text of a stored file; a byte order mark is kept. */
export async function textOf(storage: Storage, file: Pick<StoredFile, 'id'>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await storage.read(file.id));
}
