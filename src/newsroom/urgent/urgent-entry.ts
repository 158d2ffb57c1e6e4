import GithubSlugger from 'github-slugger';
import { zonedText } from '../../cms/config/zoned-text.ts';
import { collectionByName, entryPath, entryUrl } from '../../schema/collections.ts';
import { writeFrontMatter } from '../../schema/front-matter.ts';
import type { UrgentOffice } from './office.ts';

/** The four fields of the form, as typed. */
export interface UrgentFields {
  readonly title: string;
  /** What people have to do. */
  readonly todo: string;
  /** Kemendagri code. */
  readonly region: string;
  /** End, as a browser gives a moment without a zone: `2026-11-24T18:00`; in the portal's own. */
  readonly until: string;
}

export interface UrgentEntry {
  /** Decap's name of the entry: the path below its folder without `.md`. */
  readonly slug: string;
  readonly path: string;
  /** Site-relative address once it is published. */
  readonly url: string;
  readonly raw: string;
}

const type = collectionByName('pengumuman');

/** The announcement that four fields make, dated now. Wrong values are for the desk to name. */
export function urgentEntry(
  { title, todo, region, until }: UrgentFields,
  { name, timeZone }: Pick<UrgentOffice, 'name' | 'timeZone'>,
  now: Date,
): UrgentEntry {
  const moment = zonedText(now.toISOString(), timeZone);
  const offset = /[+-]\d{2}:\d{2}$/.exec(moment)?.[0] ?? 'Z';
  const words = new GithubSlugger().slug(title.normalize('NFKD').replace(/\p{M}/gu, ''));
  const hour = moment.slice(8, 16).replace(/\D/g, '');
  // The hour keeps a second warning of the same name apart from the first.
  const id = `${moment.slice(0, 7).replace('-', '/')}/${words.slice(0, 60) || 'serta-merta'}-${hour}`;
  const data = {
    title,
    date: moment,
    summary: todo,
    office: name,
    region,
    disclosure: 'serta-merta',
    expires: until.length === 16 ? `${until}:00${offset}` : until,
  };
  return {
    slug: `${id}/index`,
    path: entryPath(type, id),
    url: entryUrl(type, id),
    raw: writeFrontMatter(data, `${todo}\n`),
  };
}
