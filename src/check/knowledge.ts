import type { RegionTable } from '../regions/region-table.ts';
import { entryPlace } from '../schema/collections.ts';
import { regionCodePattern } from '../schema/fields/reference.ts';
import { zones } from '../schema/fields/zones.ts';
import {
  officeSettings,
  portalSettings,
  type SettingsFile,
  settingsFiles,
  topicSettings,
} from '../schema/settings.ts';
import { addressBook } from './place/address-book.ts';
import { publicContacts } from './read/contacts.ts';
import { readAhead } from './read/read-ahead.ts';
import { readSettingsFile, type SettingsReading } from './read/settings-reading.ts';
import { listAt, textAt } from './read/typed-data.ts';
import { withoutRepeats } from './rules/judge-entry.ts';
import type { Knowledge, Listed } from './rules/rule.ts';
import { settingsLinks } from './rules/settings-links.ts';
import { type ContentSource, indexFolders } from './source.ts';

/** The regions below the codes a portal covers; `loadRegions` of `src/regions/` on Node. */
export type LoadRegions = (covered: readonly string[]) => Promise<RegionTable>;

/** Learns what entries are judged against, before the first is read. */
export async function learn(
  source: ContentSource,
  loadRegions: LoadRegions,
  now: Date,
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
  const { aliases, held, holders, partValues } = await readAhead(entries, source);
  const known: Knowledge = {
    files,
    kims: entries
      .map((path) => entryPlace(path))
      .flatMap((place) => (place?.collection.name === 'kim' ? place.slug : [])),
    topics: listedIn(settings, topicSettings, 'topics'),
    offices: listedIn(settings, officeSettings, 'offices'),
    regions,
    covered,
    offset: (
      zones.find(({ value }) => value === textAt(portal?.typed?.data, ['timeZone'])) ?? zones[0]
    ).offset,
    now,
    addresses: addressBook(entries, aliases),
    held: (type) => held.get(type) ?? new Map(),
    holders: (type) => holders.get(type) ?? new Map(),
    partValues,
    contacts: await publicContacts(source),
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

function listedIn(
  settings: readonly SettingsReading[],
  { path }: SettingsFile,
  key: string,
): readonly Listed[] | null {
  const typed = readingOf(settings, path)?.typed;
  if (!typed) return null;
  return listAt(typed.data, [key]).flatMap((_row, index) => {
    const slug = textAt(typed.data, [key, index, 'slug']);
    return slug === null ? [] : [{ slug, name: textAt(typed.data, [key, index, 'name']) ?? slug }];
  });
}
