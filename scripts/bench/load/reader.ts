import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../../../src/search/exam/chance.ts';
import type { Client, Heard } from './client.ts';

/** Milliseconds between two pages, at most. */
const pause = 2_000;
const feeds = [
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/berita/rss.xml',
  '/agenda.ics',
  '/sitemap.xml',
];
const searchEntry = '/pagefind/pagefind-entry.json';

/**
 * Walks the site from link to link until it is told to stop: pages with their styles and pictures,
 * a feed now and then, and what a search loads.
 * @param torn told of every page that was not whole
 */
export async function read(
  client: Client,
  chance: Chance,
  isOver: () => boolean,
  torn: (sentence: string) => void,
): Promise<void> {
  let path = '/';
  while (!isOver()) {
    await sleep(chance.below(pause));
    const visit = chance.below(20);
    if (visit === 0) await client.get('reader: feed', chance.pick(feeds) ?? '/rss.xml');
    else if (visit === 1) await search(client, torn);
    else path = await readPage(client, chance, path, torn);
  }
}

async function readPage(
  client: Client,
  chance: Chance,
  path: string,
  torn: (sentence: string) => void,
): Promise<string> {
  const heard = await client.get('reader: page', path);
  // Known already: on from there as from the front page.
  if (heard?.status !== 200) return '/';
  const page = heard.body.toString();
  if (!page.includes('</html>')) torn(`${path} has no end`);
  const parts = chance.some([...new Set(partsOf(page))], 6);
  await Promise.all(
    parts.map(async (part) => {
      const got = await client.get('reader: part', part);
      if (got && !isThere(got)) torn(`${path} names ${part}, which is answered ${got.status}`);
    }),
  );
  return chance.pick(linksOf(page)) ?? '/';
}

async function search(client: Client, torn: (sentence: string) => void): Promise<void> {
  await client.get('reader: search', '/cari/');
  const entry = await client.get('reader: search', searchEntry);
  if (entry?.status !== 200) return;
  const { languages }: { languages: Record<string, { hash: string }> } = JSON.parse(
    entry.body.toString(),
  );
  for (const { hash } of Object.values(languages)) {
    const meta = await client.get('reader: search', `/pagefind/pagefind.${hash}.pf_meta`);
    if (meta && !isThere(meta)) torn(`The search's ${hash} is answered ${meta.status}`);
  }
}

function isThere({ status }: Heard): boolean {
  return status === 200 || status === 304;
}

/** Icons, feeds, scripts and pictures that the page names. */
function partsOf(page: string): string[] {
  const named = page.matchAll(/<(?:link|img|script)[^>]* (?:href|src)="(\/[^"]+)"/g);
  return [...named].map(([, path = '']) => path);
}

function linksOf(page: string): string[] {
  const named = page.matchAll(/<a [^>]*href="(\/[^"#?]*\/)"/g);
  return [...named].map(([, path = '']) => path).filter((path) => !path.startsWith('/admin/'));
}
