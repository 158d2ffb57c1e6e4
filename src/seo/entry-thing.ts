import { type Author, authorOf } from '../queries/authors.ts';
import { dateOf, type Entry, typeOf } from '../queries/entries.ts';
import { officeNamed } from '../queries/offices.ts';
import { placeInFull } from '../queries/places/names.ts';
import { absoluteUrl, portal } from '../queries/settings.ts';
import { topicsNamed } from '../queries/topics.ts';
import type { Properties } from '../schema/linked-thing.ts';
import type { SharedData } from '../schema/types/entry-fields.ts';
import { summaryHeading } from '../schema/types/regional-summaries.ts';
import { sharePictureOf } from '../share-images/orders.ts';
import { changedAt } from './changed.ts';
import type { EntryThing, Organization, Place } from './vocabulary.ts';

/** What an entry is; undefined for one that is a page and nothing else. */
export async function entryThing(entry: Entry): Promise<EntryThing | undefined> {
  const { thing } = typeOf(entry);
  if (!thing) return undefined;
  const data: SharedData = entry.data;
  const url = absoluteUrl(entry.url);
  const author = authorThing(await authorOf(entry));
  return filledIn({
    '@type': thing.type,
    [thing.as === 'article' ? 'headline' : 'name']: data.title,
    description: data.summary,
    image: absoluteUrl((await sharePictureOf(entry)).url),
    ...(thing.as === 'thing' ? { url } : { mainEntityOfPage: url, ...work(entry, author) }),
    ...thing.also?.(entry.data, { url, office: publisher(), listedOffice, author, place }),
  });
}

/** What is true of everything that is written and published. */
function work(entry: Entry, author: Organization): Properties {
  const data: SharedData = entry.data;
  const published = dateOf(data);
  const changed = changedAt(data);
  const keywords = topicsNamed(data.topics ?? []).map(({ name }) => name);
  const corrections = (data.corrections ?? []).map(({ note, date, by, reply }) => ({
    '@type': 'CorrectionComment',
    text: reply ?? note,
    datePublished: date.toISOString(),
    ...(by && { author: { '@type': 'Organization', name: by } }),
  }));
  const summaries = (data.regionalSummaries ?? []).map(({ language, text }) => ({
    '@type': 'CreativeWork',
    name: summaryHeading(language),
    inLanguage: language,
    text,
  }));
  return {
    datePublished: published?.toISOString(),
    dateModified: published && changed && changed > published ? changed.toISOString() : undefined,
    expires: data.expires?.toISOString(),
    inLanguage: 'id',
    isAccessibleForFree: true,
    license: portal.license.url,
    publisher: publisher(),
    author,
    contentLocation: data.region === undefined ? undefined : place(data.region),
    keywords: keywords.length > 0 ? keywords : undefined,
    correction: corrections.length > 0 ? corrections : undefined,
    hasPart: summaries.length > 0 ? summaries : undefined,
  };
}

function authorThing({ kind, name, url = '/' }: Author): Organization {
  if (kind === 'editors') return publisher();
  return { '@type': 'Organization', name, url: absoluteUrl(url) };
}

/** The office that answers for what is published. */
export function publisher(): Organization {
  return {
    '@type': 'Organization',
    name: portal.office,
    url: absoluteUrl('/'),
    logo: absoluteUrl('/ikon-512.png'),
  };
}

function place(code: string): Place {
  return { '@type': 'Place', name: placeInFull(code) };
}

function listedOffice(slug: string): Properties | undefined {
  const office = officeNamed(slug);
  return (
    office &&
    filledIn({ '@type': 'GovernmentOrganization', name: office.name, email: office.email })
  );
}

function filledIn<Thing extends Properties>(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined),
  ) as Thing;
}
