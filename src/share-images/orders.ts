import type { ImageMetadata } from 'astro';
import { withdrawal } from '../queries/articles.ts';
import { dates } from '../queries/dates.ts';
import { type Entry, type Photo, published } from '../queries/entries.ts';
import { isOf } from '../queries/entry-kind.ts';
import { kimNamed } from '../queries/kims.ts';
import { levelLabel, pillarLabel } from '../queries/lessons.ts';
import { placeWithin } from '../queries/places/names.ts';
import { edge, portal } from '../queries/settings.ts';
import { collections } from '../schema/collections.ts';
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
  const entries = (await Promise.all(collections.map(({ name }) => published(name)))).flat();
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
  const { by, when } = await signatureOf(entry);
  return {
    title: data.title,
    by,
    facts: [when, 'sample' in data && data.sample && 'Contoh', portal.name]
      .filter(Boolean)
      .join(' · '),
    photo: photo && !isWithdrawn(entry) ? storedPhoto(photo) : undefined,
    edge,
  };
}

function isWithdrawn(entry: Entry): boolean {
  return isOf(entry, 'berita') && withdrawal(entry) !== undefined;
}

async function signatureOf(entry: Entry): Promise<{ by: string; when: string }> {
  if (isOf(entry, 'berita')) {
    const kim = await kimNamed(entry.data.kim);
    return {
      by: kim?.data.title ?? `Redaksi ${portal.name}`,
      when: dates.long(entry.data.date),
    };
  }
  if (isOf(entry, 'pengumuman')) {
    return { by: entry.data.office, when: dates.long(entry.data.date) };
  }
  if (isOf(entry, 'literasi')) {
    return { by: `Pelajaran ${pillarLabel(entry)}`, when: levelLabel(entry) };
  }
  if (isOf(entry, 'kim')) return { by: placeWithin(entry.data.region), when: '' };
  return { by: portal.place, when: '' };
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
