import type { RegionTable } from '../../regions/region-table.ts';
import { regionCodePattern } from '../../schema/fields/reference.ts';
import {
  officeSettings,
  portalSettings,
  regionSettings,
  topicSettings,
} from '../../schema/settings.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import type { Problem } from '../problem.ts';
import type { SettingsReading } from '../read/settings-reading.ts';
import { listAt, type Path, problemOf, type TypedData, textAt } from '../read/typed-data.ts';
import { regionProblems } from './references.ts';

/**
 * What settings say about other things: covered regions that exist, facts of regions the portal
 * covers, each topic, each office and each region of a list once.
 * @param regions null when nobody can tell which regions the portal covers
 */
export function settingsLinks(
  { path, typed }: SettingsReading,
  regions: RegionTable | null,
): readonly Problem[] {
  if (!typed) return [];
  if (path === portalSettings.path) return regions ? coveredRegions(typed, regions) : [];
  if (path === topicSettings.path) {
    return repeats(typed, ['topics'], 'slug', {
      rule: 'repeated-topic',
      message: (slug) =>
        `Topik ${slug} sudah ada di atasnya. Beri nama pendek lain, atau hapus baris ini.`,
    });
  }
  if (path === officeSettings.path) return offices(typed, regions);
  return path === regionSettings.path ? regionFacts(typed, regions) : [];
}

function coveredRegions(typed: TypedData, regions: RegionTable): readonly Problem[] {
  return listAt(typed.data, ['regions']).flatMap((code, index) => {
    if (typeof code !== 'string' || !regionCodePattern.test(code) || regions.get(code)) return [];
    const like = regions.nearest(code);
    return problemOf(typed, ['regions', index], {
      rule: 'unknown-region',
      message: `Kode wilayah "${code}" tidak dikenal.${like ? ` Yang paling mirip: ${like.code} (${like.kind} ${like.name}).` : ''}`,
      fix: like ? correctedLine(typed, ['regions', index], like.code) : null,
    });
  });
}

function offices(typed: TypedData, regions: RegionTable | null): readonly Problem[] {
  const unknown = listAt(typed.data, ['offices']).flatMap((_row, index) =>
    regions ? regionProblems(typed, ['offices', index, 'region'], regions) : [],
  );
  return [
    ...unknown,
    ...repeats(typed, ['offices'], 'slug', {
      rule: 'repeated-office',
      message: (slug) =>
        `Kantor ${slug} sudah ada di atasnya. Beri nama pendek lain, atau hapus baris ini.`,
    }),
  ];
}

function regionFacts(typed: TypedData, regions: RegionTable | null): readonly Problem[] {
  const counted = listAt(typed.data, ['counts']).map((_row, index) => ['counts', index] as const);
  return [['capitals'] as const, ...counted].flatMap((group) => {
    const list: Path = [...group, 'places'];
    const unknown = listAt(typed.data, list).flatMap((_row, index) =>
      regions ? regionProblems(typed, [...list, index, 'region'], regions) : [],
    );
    return [
      ...unknown,
      ...repeats(typed, list, 'region', {
        rule: 'repeated-region',
        message: (code) => `Wilayah ${code} sudah ada di atasnya. Hapus salah satu barisnya.`,
      }),
    ];
  });
}

/** Rows of a list whose key another row above has. */
function repeats(
  typed: TypedData,
  list: Path,
  key: string,
  { rule, message }: { readonly rule: string; readonly message: (value: string) => string },
): readonly Problem[] {
  const values = listAt(typed.data, list).map((_row, index) =>
    textAt(typed.data, [...list, index, key]),
  );
  return values.flatMap((value, index) =>
    value === null || values.indexOf(value) === index
      ? []
      : problemOf(typed, [...list, index, key], { rule, message: message(value) }),
  );
}
