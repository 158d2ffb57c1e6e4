import { authorOf } from '../queries/authors.ts';
import {
  correctionLog,
  correctionLogUrl,
  logRowUrl,
  type NotedCorrection,
  noticeUrl,
} from '../queries/corrections.ts';
import { absoluteUrl } from '../queries/settings.ts';
import { kindLabel } from '../schema/types/corrections.ts';
import { answerWith } from './answer.ts';
import type { FeedItem } from './feed-document.ts';
import type { FeedFormat } from './formats.ts';

/** The log of corrections as a feed, newest first. */
export async function correctionFeed(format: FeedFormat): Promise<Response> {
  const items = await Promise.all((await correctionLog()).map(itemOf));
  const head = {
    page: correctionLogUrl,
    title: 'Daftar ralat',
    description: 'Ralat, hak jawab, dan pencabutan tulisan di portal ini.',
  };
  return answerWith(head, items, format);
}

async function itemOf(noted: NotedCorrection): Promise<FeedItem> {
  const { kind, by, note, date, on } = noted;
  return {
    id: absoluteUrl(logRowUrl(noted)),
    url: absoluteUrl(noticeUrl(noted)),
    title: `${kindLabel(kind)}: ${on.data.title}`,
    summary: by ? `Dari ${by}. ${note}` : note,
    published: date,
    updated: date,
    author: (await authorOf(on)).name,
    topics: [],
  };
}
