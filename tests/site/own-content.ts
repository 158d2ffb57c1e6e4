import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CollectionName,
  collectionByName,
  type DataOf,
  entryPlace,
  entryUrl,
} from '../../src/schema/collections.ts';
import { collectionFolder, entrySchema } from '../../src/schema/content-type.ts';
import { parseFrontMatter } from '../../src/schema/front-matter.ts';
import { fileOf } from './built-pages.ts';

/** An entry of this portal as its author wrote it. */
export interface OwnEntry<Name extends CollectionName> {
  readonly url: string;
  /** Absolute folder of its text and files. */
  readonly folder: string;
  readonly data: DataOf<Name>;
}

/** Every entry of a collection in `content/`, hidden ones left out, sorted by address. */
export function ownEntries<Name extends CollectionName>(name: Name): OwnEntry<Name>[] {
  const type = collectionByName(name);
  const schema = entrySchema(type);
  return globSync(`${collectionFolder(type)}/**/index.md`)
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({
      url: entryUrl(type, entryPlace(path)?.id ?? ''),
      folder: join(path, '..'),
      data: schema.parse(parseFrontMatter(readFileSync(path, 'utf8')).data) as DataOf<Name>,
    }))
    .filter(({ data }) => !('draft' in data && data.draft));
}

const months =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

/** The moment a build took as now, to the minute, from the foot of its pages. */
export function buildMoment(folder: string): Date {
  const html = readFileSync(fileOf(folder, '/'), 'utf8');
  const [, day, month = '', year, hour, minute] =
    /Versi (\d+) (\p{L}+) (\d{4}), (\d\d)\.(\d\d) WIB/u.exec(html) ?? [];
  return new Date(
    Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour) - 7, Number(minute)),
  );
}

/** A page of a build. */
export function builtPage(folder: string, path: string): string {
  return readFileSync(fileOf(folder, path), 'utf8');
}

/** The words of some HTML as a reader sees them, spaces made single. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&amp;|&#38;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();
}
