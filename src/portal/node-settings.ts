import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fields, ValuesOf } from '../schema/field.ts';
import {
  type MenuSettings,
  menuSettings,
  type PortalSettings,
  portalSettings,
  type SettingsFile,
  settingsSchema,
  type TopicSettings,
  topicSettings,
} from '../schema/settings.ts';
import { readYaml } from '../schema/yaml.ts';

/** What an office decides about its portal, from `content/pengaturan/`. */
export interface Settings {
  readonly portal: PortalSettings;
  readonly topics: TopicSettings['topics'];
  readonly menus: MenuSettings;
}

/** A settings file without which no page can be made; the message names file and cause. */
export class SettingsError extends Error {}

/**
 * Reads the settings of the portal in `portalDir`.
 * @throws {SettingsError} when a file is missing or wrong: there is no page without a name and a
 * zone, so the build stops and the last good site stays
 */
export async function readSettings(portalDir: string): Promise<Settings> {
  const [portal, topics, menus] = await Promise.all([
    readFileOf(portalDir, portalSettings),
    readFileOf(portalDir, topicSettings),
    readFileOf(portalDir, menuSettings),
  ]);
  return { portal, topics: topics.topics, menus };
}

async function readFileOf<F extends Fields>(
  portalDir: string,
  file: SettingsFile<F>,
): Promise<ValuesOf<F>> {
  try {
    const { data } = readYaml(await readFile(join(portalDir, file.path), 'utf8'));
    const result = settingsSchema(file).safeParse(data);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SettingsError(
      `${file.path} tidak dapat dipakai. ${reason} Jalankan npm run check untuk melihat semua masalahnya.`,
      { cause },
    );
  }
}
