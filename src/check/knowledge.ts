import type { RegionTable } from '../regions/region-table.ts';
import { entryPlace } from '../schema/collections.ts';
import { regionCodePattern } from '../schema/fields/reference.ts';
import { parseFrontMatter } from '../schema/front-matter.ts';
import { portalSettings, settingsFiles, topicSettings } from '../schema/settings.ts';
import { correctedLine } from './fix/corrected-line.ts';
import { addressBook } from './place/address-book.ts';
import type { Problem } from './problem.ts';
import { publicContacts } from './read/contacts.ts';
import { inOrder } from './read/in-order.ts';
import { readSettingsFile, type SettingsReading } from './read/settings-reading.ts';
import { listAt, problemOf, textAt } from './read/typed-data.ts';
import type { Knowledge, KnownTopic } from './rules/rule.ts';
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
    kims: entries.map((path) => /^content\/kim\/([^/]+)\//.exec(path)?.[1] ?? '').filter(Boolean),
    topics: topicsOf(readingOf(settings, topicSettings.path)),
    regions,
    covered,
    offset: offsets[textAt(portal?.typed?.data, ['timeZone']) ?? ''] ?? '+07:00',
    addresses: addressBook(entries, await readAliases(entries, source)),
    contacts: await publicContacts(source),
  };
  return {
    known,
    settings: settings
      // An optional file that is not there has nothing to say.
      .filter(({ path, problems }) => files.has(path) || problems.length > 0)
      .map((reading) => withLinks(reading, table)),
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

/** What settings say about other things: covered regions that exist, each topic once. */
function withLinks(reading: SettingsReading, regions: RegionTable | null): SettingsReading {
  const { typed } = reading;
  if (!typed) return reading;
  const problems: Problem[] = [];
  if (reading.path === portalSettings.path && regions) {
    listAt(typed.data, ['regions']).forEach((code, index) => {
      if (typeof code !== 'string' || !regionCodePattern.test(code) || regions.get(code)) return;
      const like = regions.nearest(code);
      problems.push(
        problemOf(typed, ['regions', index], {
          rule: 'unknown-region',
          message: `Kode wilayah "${code}" tidak dikenal.${like ? ` Yang paling mirip: ${like.code} (${like.kind} ${like.name}).` : ''}`,
          fix: like ? correctedLine(typed, ['regions', index], like.code) : null,
        }),
      );
    });
  }
  if (reading.path === topicSettings.path) {
    const slugs = listAt(typed.data, ['topics']).map((_row, index) =>
      textAt(typed.data, ['topics', index, 'slug']),
    );
    slugs.forEach((slug, index) => {
      if (slug === null || slugs.indexOf(slug) === index) return;
      problems.push(
        problemOf(typed, ['topics', index, 'slug'], {
          rule: 'repeated-topic',
          message: `Topik ${slug} sudah ada di atasnya. Beri nama pendek lain, atau hapus baris ini.`,
        }),
      );
    });
  }
  return { ...reading, problems: [...reading.problems, ...problems] };
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
