import type {
  Announcement as AnnouncementEntry,
  Article,
  Entry,
  Kim,
  Lesson,
} from '../queries/entries.ts';
import { isOf } from '../queries/entry-kind.ts';
import { kimNamed } from '../queries/kims.ts';
import { levelLabel, pillarLabel } from '../queries/lessons.ts';
import { placeInFull } from '../queries/places/names.ts';
import { absoluteUrl, portal } from '../queries/settings.ts';
import { topicsNamed } from '../queries/topics.ts';
import { pillars } from '../schema/types/lesson.ts';
import { sharePictureOf } from '../share-images/orders.ts';
import { changedAt } from './changed.ts';
import type {
  Announcement,
  LearningResource,
  NewsArticle,
  Organization,
  Place,
  Thing,
} from './vocabulary.ts';

/** What an entry is; undefined for standing pages, which are pages and nothing else. */
export async function entryThing(entry: Entry): Promise<Thing | undefined> {
  if (isOf(entry, 'berita')) return newsArticle(entry);
  if (isOf(entry, 'pengumuman')) return announcement(entry);
  if (isOf(entry, 'literasi')) return learningResource(entry);
  if (isOf(entry, 'kim')) return organization(entry);
  return undefined;
}

async function newsArticle(article: Article): Promise<NewsArticle> {
  const { data } = article;
  const kim = await kimNamed(data.kim);
  const topics = topicsNamed(data.topics).map(({ name }) => name);
  const corrections = data.corrections.map(({ note, date }) => ({
    '@type': 'CorrectionComment' as const,
    text: note,
    datePublished: date.toISOString(),
  }));
  return {
    '@type': 'NewsArticle',
    headline: data.title,
    ...(await work(article)),
    author: kim
      ? { '@type': 'Organization', name: kim.data.title, url: absoluteUrl(kim.url) }
      : publisher(),
    contentLocation: place(data.region),
    ...(topics.length > 0 && { keywords: topics }),
    ...(corrections.length > 0 && { correction: corrections }),
  };
}

async function announcement(entry: AnnouncementEntry): Promise<Announcement> {
  const { data } = entry;
  return {
    '@type': 'Article',
    headline: data.title,
    ...(await work(entry)),
    author: { '@type': 'Organization', name: data.office, url: absoluteUrl('/') },
    contentLocation: place(data.region),
    expires: data.expires.toISOString(),
  };
}

async function learningResource(lesson: Lesson): Promise<LearningResource> {
  const { data } = lesson;
  const pillar = pillars.find(({ value }) => value === data.pillar);
  return {
    '@type': 'LearningResource',
    name: data.title,
    ...(await work(lesson)),
    learningResourceType: 'Pelajaran',
    educationalLevel: levelLabel(lesson),
    teaches: pillar ? `${pillar.label}: ${pillar.description}` : pillarLabel(lesson),
    timeRequired: `PT${data.minutes}M`,
  };
}

async function organization(kim: Kim): Promise<Organization> {
  const { title, summary, region, kimId, decree, contact } = kim.data;
  return {
    '@type': 'Organization',
    name: title,
    url: absoluteUrl(kim.url),
    description: summary,
    image: absoluteUrl((await sharePictureOf(kim)).url),
    location: place(region),
    ...(kimId && { identifier: kimId }),
    ...(decree && { foundingDate: decree.date }),
    ...(contact?.email && { email: contact.email }),
    ...(contact?.whatsapp && { telephone: `+${contact.whatsapp}` }),
  };
}

async function work(entry: Article | AnnouncementEntry | Lesson) {
  const { data, url } = entry;
  const changed = changedAt(data);
  return {
    description: data.summary,
    mainEntityOfPage: absoluteUrl(url),
    image: absoluteUrl((await sharePictureOf(entry)).url),
    datePublished: data.date.toISOString(),
    ...(changed && changed > data.date && { dateModified: changed.toISOString() }),
    inLanguage: 'id',
    isAccessibleForFree: true as const,
    license: portal.license.url,
    publisher: publisher(),
  };
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
