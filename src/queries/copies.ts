import type { SharedData } from '../schema/types/entry-fields.ts';
import { authorOf } from './authors.ts';
import { dates } from './dates.ts';
import { type DatedEntry, everyEntry, hasDate, typeOf } from './entries.ts';
import { kimNamed } from './kims.ts';
import { placeInFull } from './places/names.ts';

/** What is known of an entry before its page is read, for whoever tells it again elsewhere. */
export interface Copy {
  /** Site-relative address of its page. */
  readonly url: string;
  readonly title: string;
  /** `Berita · KIM Contoh · 24 Nov 2026` */
  readonly meta: string;
  /** Where it happened, in full. */
  readonly place: string;
  /** Who stands behind it, a KIM with its number at KIM.ID. */
  readonly by: string;
  /** True for what is no real event. */
  readonly sample: boolean;
}

/** Everything that is published and stands, newest first: what has a day, a summary and a text. */
export async function copies(): Promise<readonly Copy[]> {
  const entries = (await everyEntry()).filter(hasDate).filter(({ withdrawn }) => !withdrawn);
  return Promise.all(entries.map(copyOf));
}

async function copyOf(entry: DatedEntry): Promise<Copy> {
  const { title, date, region, kim, sample = false }: SharedData & DatedEntry['data'] = entry.data;
  const { name } = await authorOf(entry);
  const number = (await kimNamed(kim))?.data.kimId;
  return {
    url: entry.url,
    title,
    meta: [typeOf(entry).labelSingular, name, dates.medium(date), sample && 'Contoh']
      .filter(Boolean)
      .join(' · '),
    place: region === undefined ? '' : placeInFull(region),
    by: [name, number].filter(Boolean).join(', '),
    sample,
  };
}
