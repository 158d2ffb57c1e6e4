import type { ImageMetadata } from 'astro';
import { authorOf } from '../queries/authors.ts';
import { dates } from '../queries/dates.ts';
import { dateOf, type Entry, everyEntry, type Photo, typeOf } from '../queries/entries.ts';
import { factsOf, judgementOf } from '../queries/facts.ts';
import { placeWithin } from '../queries/places/names.ts';
import { edge, portal } from '../queries/settings.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { type ShareOrder, type SharePhoto, shareFile, shareFolder } from './order.ts';

export interface SharePicture {
  /** Site-relative address. */
  readonly url: string;
  readonly order: ShareOrder;
}

/** A file to draw at the end of the build. */
export interface ShareJob {
  readonly file: string;
  readonly order: ShareOrder;
}

const known = new WeakMap<Entry, Promise<SharePicture>>();

/** The share picture of an entry. */
export function sharePictureOf(entry: Entry): Promise<SharePicture> {
  const picture = known.get(entry) ?? orderOf(entry).then(pictureOf);
  known.set(entry, picture);
  return picture;
}

/** The share picture of pages that are no entry: lists, regions, the front page. */
export function portalSharePicture(): Promise<SharePicture> {
  return pictureOf({
    title: `${portal.name} ${portal.place}`,
    by: portal.office,
    facts: '',
    photo: undefined,
    edge,
  });
}

/** Every picture the site's pages name, each once. */
export async function shareJobs(): Promise<ShareJob[]> {
  const entries = await everyEntry();
  const pictures = await Promise.all([portalSharePicture(), ...entries.map(sharePictureOf)]);
  const jobs = pictures.map(
    ({ url, order }) => [url.slice(shareFolder.length + 2), order] as const,
  );
  return [...new Map(jobs)].map(([file, order]) => ({ file, order }));
}

async function pictureOf(order: ShareOrder): Promise<SharePicture> {
  return { url: `/${shareFolder}/${await shareFile(order)}`, order };
}

async function orderOf(entry: Entry): Promise<ShareOrder> {
  const { data, photo } = entry;
  const judgement = judgementOf(entry);
  return {
    title: judgement ? `“${judgement.on}”` : data.title,
    stamp: judgement?.verdict,
    by: await signatureOf(entry),
    facts: [...weightiest(entry), 'sample' in data && data.sample && 'Contoh', portal.name]
      .filter(Boolean)
      .join(' · '),
    photo: photo && storedPhoto(photo),
    edge,
  };
}

/** What was published is signed by its author; what simply is, by the place it is in. */
async function signatureOf(entry: Entry): Promise<string> {
  const { date, region }: SharedData = entry.data;
  if (date) return (await authorOf(entry)).name;
  return region === undefined ? portal.place : placeWithin(region);
}

/** The kind and its two weightiest facts, else the day. A verdict has its own place. */
function weightiest(entry: Entry): string[] {
  const verdict = judgementOf(entry)?.verdict;
  const facts = factsOf(entry).filter((fact) => fact !== verdict);
  if (facts.length > 0) return [typeOf(entry).labelSingular, ...facts.slice(0, 2)];
  const date = dateOf(entry.data);
  return date ? [dates.long(date)] : [];
}

/**
 * Where a photo lies and which version it is, read unseen by Astro: it publishes the original once
 * a property of it is read in the plain way, except for the path.
 */
function storedPhoto({ src }: Photo): SharePhoto | undefined {
  const { fsPath } = src as ImageMetadata & { readonly fsPath?: string };
  const version: unknown = Object.getOwnPropertyDescriptor(src, 'src')?.value;
  return fsPath && typeof version === 'string' ? { file: fsPath, version } : undefined;
}
