import type { RegionTable } from '../regions/region-table.ts';
import { entryPlace } from '../schema/collections.ts';
import { regionCodePattern } from '../schema/fields/reference.ts';
import { parseFrontMatter } from '../schema/front-matter.ts';
import { portalSettings, settingsFiles, topicSettings } from '../schema/settings.ts';
import { addressBook } from './place/address-book.ts';
import { inOrder } from './read/in-order.ts';
import { readSettingsFile, type SettingsReading } from './read/settings-reading.ts';
import { listAt, textAt } from './read/typed-data.ts';
import { withoutRepeats } from './rules/judge-entry.ts';
import type { Knowledge, KnownTopic } from './rules/rule.ts';
import { settingsLinks } from './rules/settings-links.ts';
import { type ContentSource, indexFolders } from './source.ts';

/** The regions below the codes a portal covers; `loadRegions` of `src/regions/` on Node. */
export type LoadRegions = (covered: readonly string[]) => Promise<RegionTable>;

/** Offsets of Indonesia's zones, which have no summer time. */
const offsets: Readonly<Record<string, string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

/** Learns what entries are judged against, before the first is read. */
export async function learn(
  source: ContentSource,
  loadRegions: LoadRegions,
): Promise<{ readonly known: Knowledge; readonly settings: readonly SettingsReading[] }> {
  const files = indexFolders(await source.list());
  const settings = await Promise.all(
    settingsFiles.map((file) => readSettingsFile(file, source, files)),
  );
  const portal = readingOf(settings, portalSettings.path);
  const covered = listAt(portal?.typed?.data, ['regions'])
    .filter((code) => typeof code === 'string')
    .filter((code) => regionCodePattern.test(code));
  const table = covered.length === 0 ? null : await loadRegions(covered);
  const regions = covered.some((code) => table?.get(code)) ? table : null;
  const entries = files.paths.filter((path) => entryPlace(path));
  const known: Knowledge = {
    files,
    kims: entries
      .map((path) => entryPlace(path))
      .flatMap((place) => (place?.collection.name === 'kim' ? place.slug : [])),
    topics: topicsOf(readingOf(settings, topicSettings.path)),
    regions,
    covered,
    offset: offsets[textAt(portal?.typed?.data, ['timeZone']) ?? ''] ?? '+07:00',
    addresses: addressBook(entries, await readAliases(entries, source)),
  };
  return {
    known,
    settings: settings
      // An optional file that is not there has nothing to say.
      .filter(({ path, problems }) => files.has(path) || problems.length > 0)
      .map((reading) => ({
        ...reading,
        problems: withoutRepeats([...reading.problems, ...settingsLinks(reading, table)]),
      })),
  };
}

function readingOf(settings: readonly SettingsReading[], path: string) {
  return settings.find((reading) => reading.path === path);
}

function topicsOf(reading: SettingsReading | undefined): readonly KnownTopic[] | null {
  if (!reading?.typed) return null;
  const { data } = reading.typed;
  return listAt(data, ['topics']).flatMap((_row, index) => {
    const slug = textAt(data, ['topics', index, 'slug']);
    return slug === null ? [] : [{ slug, name: textAt(data, ['topics', index, 'name']) ?? slug }];
  });
}

/**
 * Old addresses of the entries that have any. Every entry is looked at, since one of them may hold
 * the address of another; only those that have some are parsed.
 */
async function readAliases(
  entries: readonly string[],
  source: ContentSource,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const lists = inOrder(entries, async (path) => ({
    path,
    aliases: aliasesIn(await source.read(path)),
  }));
  for await (const { path, aliases } of lists) {
    if (aliases.length > 0) found.set(path, aliases);
  }
  return found;
}

function aliasesIn(bytes: Uint8Array | null): readonly string[] {
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  if (!/^aliases[ \t]*:/m.test(text)) return [];
  try {
    return listAt(parseFrontMatter(text).data, ['aliases']).map(String);
  } catch {
    // Its own reading says why it can't be read.
    return [];
  }
}
