import { getEntry, render } from 'astro:content';
import { join } from 'node:path';
import { readTexts, textsOf } from '../loader/text-store.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Entry } from './entries.ts';
import { cacheDir } from './settings.ts';

const known = new Map<CollectionName, ReturnType<typeof readTexts>>();

/**
 * The text of an entry as HTML, or, where it shows pictures beside the entry, the component that
 * renders it with their addresses.
 * @throws {RangeError} for an entry the loader did not keep
 */
export async function textOf({ collection, id }: Entry) {
  const texts = known.get(collection) ?? readTexts(join(cacheDir, textsOf(collection)));
  known.set(collection, texts);
  const text = (await texts).get(id);
  if (text && text.pictures.length === 0) return { html: text.html };
  const found = await getEntry(collection, id);
  if (!found?.rendered) throw new RangeError(`${collection}/${id} has no rendered text.`);
  return { Content: (await render(found)).Content };
}
