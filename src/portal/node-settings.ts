import { formatProblem } from '../check/format-problem.ts';
import { folderSource } from '../check/node/node-source.ts';
import { isError } from '../check/problem.ts';
import { readSettingsFile } from '../check/read/settings-reading.ts';
import { type ContentSource, type FolderIndex, indexFolders } from '../check/source.ts';
import type { Fields, ValuesOf } from '../schema/field.ts';
import {
  type AbbreviationSettings,
  abbreviationSettings,
  type MenuSettings,
  menuSettings,
  type OfficeSettings,
  officeSettings,
  type PortalSettings,
  portalSettings,
  type RegionSettings,
  regionSettings,
  type SettingsFile,
  settingsSchema,
  type TopicSettings,
  topicSettings,
} from '../schema/settings.ts';

/** What an office decides about its portal, from `content/pengaturan/`. */
export interface Settings {
  readonly portal: PortalSettings;
  readonly topics: TopicSettings['topics'];
  readonly offices: OfficeSettings['offices'];
  readonly menus: MenuSettings;
  readonly abbreviations: AbbreviationSettings['abbreviations'];
  /** Capitals and official counts; a portal may have none. */
  readonly regionFacts: RegionSettings;
}

/** A settings file without which no page can be made; the message is what `check` says of it. */
export class SettingsError extends Error {}

/**
 * Reads the settings of the portal in `portalDir`.
 * @throws {SettingsError} when a file is missing or wrong: there is no page without a name and a
 * zone, so the build stops and the last good site stays
 */
export async function readSettings(portalDir: string): Promise<Settings> {
  const source = folderSource(portalDir);
  const files = indexFolders(await source.list());
  const [portal, topics, { offices }, menus, { abbreviations }, regionFacts] = await Promise.all([
    valuesOf(portalSettings, source, files),
    valuesOf(topicSettings, source, files),
    valuesOf(officeSettings, source, files),
    valuesOf(menuSettings, source, files),
    valuesOf(abbreviationSettings, source, files),
    valuesOf(regionSettings, source, files),
  ]);
  return { portal, topics: topics.topics, offices, menus, abbreviations, regionFacts };
}

async function valuesOf<F extends Fields>(
  file: SettingsFile<F>,
  source: ContentSource,
  files: FolderIndex,
): Promise<ValuesOf<F>> {
  const { typed, problems } = await readSettingsFile(file, source, files);
  const result = settingsSchema(file).safeParse(typed?.data);
  if (result.success) return result.data;
  throw new SettingsError(
    `Pengaturan tidak dapat dipakai, jadi situs tidak dibuat.\n\n${problems.filter(isError).map(formatProblem).join('\n\n')}`,
  );
}
