import { closest } from 'fastest-levenshtein';
import type { Region, RegionTable } from '../../regions/region-table.ts';
import type { Fields } from '../../schema/field.ts';
import { toSlug } from '../../schema/fields/reference.ts';
import { officeSettings, topicSettings } from '../../schema/settings.ts';
import { place as regionField } from '../../schema/types/entry-fields.ts';
import { valuesIn } from '../../schema/values.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import type { Problem } from '../problem.ts';
import { listAt, type Path, problemOf, type TypedData, textAt } from '../read/typed-data.ts';
import type { Knowledge, Listed, ReadEntry } from './rule.ts';

/** `kim` names a folder of `content/kim/`. */
export function knownKim(entry: ReadEntry, { kims }: Knowledge): readonly Problem[] {
  const typed = textAt(entry.data, ['kim']);
  if (!('kim' in entry.collection.fields) || typed === null || kims.includes(typed)) return [];
  const like = kims.length === 0 ? null : closest(toSlug(typed), [...kims]);
  return [
    problemOf(entry, ['kim'], {
      rule: 'unknown-kim',
      message: `KIM "${typed}" tidak ada di content/kim/.${like === null ? '' : ` Yang paling mirip: ${like}.`}`,
      fix: like === null ? null : correctedLine(entry, ['kim'], like),
    }),
  ];
}

/** `topics` are short names of `topik.yml`. */
export function knownTopics(entry: ReadEntry, { topics }: Knowledge): readonly Problem[] {
  if (topics === null || !('topics' in entry.collection.fields)) return [];
  return listAt(entry.data, ['topics']).flatMap((typed, index) =>
    unlisted(entry, ['topics', index], typed, topics, {
      rule: 'unknown-topic',
      named: 'Topik',
      file: topicSettings.path,
    }),
  );
}

/** A key that names an office holds a short name of `kantor.yml`. */
export function knownOffice(entry: ReadEntry, { offices }: Knowledge): readonly Problem[] {
  const fields: Fields = entry.collection.fields;
  if (offices === null) return [];
  return Object.keys(fields)
    .filter((key) => fields[key]?.widget.kind === 'office')
    .flatMap((key) =>
      unlisted(entry, [key], entry.data[key], offices, {
        rule: 'unknown-office',
        named: 'Kantor',
        file: officeSettings.path,
      }),
    );
}

/** A short name that a settings file does not list; the one meant is told by name, else the nearest. */
function unlisted(
  entry: ReadEntry,
  path: Path,
  typed: unknown,
  listed: readonly Listed[],
  { rule, named, file }: { rule: string; named: string; file: string },
): Problem[] {
  const slugs = listed.map(({ slug }) => slug);
  if (typeof typed !== 'string' || typed.trim() === '' || slugs.includes(typed.trim())) return [];
  const meant = listed.find(({ name }) => toSlug(name) === toSlug(typed))?.slug;
  const like = meant ?? (slugs.length === 0 ? null : closest(toSlug(typed), slugs));
  return [
    problemOf(entry, path, {
      rule,
      message: `${named} "${typed}" tidak ada di ${file}.${like === null ? '' : ` Yang paling mirip: ${like}.`}`,
      fix: like === null ? null : correctedLine(entry, path, like),
    }),
  ];
}

/** A field that names another entry names one that is there. */
export function knownEntries(entry: ReadEntry, known: Knowledge): readonly Problem[] {
  return [...valuesIn(entry.collection.fields, entry.data)].flatMap(({ path, field, value }) => {
    if (field.widget.kind !== 'entry' || typeof value !== 'string' || value.trim() === '')
      return [];
    const typed = field.mend(value) ?? value.trim();
    if (known.addresses.claimsOn(typed).length > 0) return [];
    const urls = known.files.paths.flatMap((file) => {
      const claim = known.addresses.claimsOf(file)[0];
      return claim && file !== entry.file ? [claim.url] : [];
    });
    const like = urls.length === 0 ? null : closest(typed, urls);
    return [
      problemOf(entry, path, {
        rule: 'unknown-entry',
        message: `Tulisan ${value} tidak ada di portal ini.${like === null ? '' : ` Yang paling mirip: ${like}.`}`,
        fix: like === null ? null : correctedLine(entry, path, like),
      }),
    ];
  });
}

/** `region` is a code of a region the portal covers. */
export function knownRegion(entry: ReadEntry, { regions }: Knowledge): readonly Problem[] {
  if (regions === null || !('region' in entry.collection.fields)) return [];
  return regionProblems(entry, ['region'], regions);
}

/** The same for a code anywhere in a file. */
export function regionProblems(typed: TypedData, path: Path, regions: RegionTable): Problem[] {
  const code = textAt(typed.data, path);
  if (code === null || regions.get(code)) return [];
  const like = regionLike(code, regions);
  return [
    problemOf(typed, path, {
      rule: 'unknown-region',
      message: `Kode wilayah "${code}" tidak dikenal di portal ini.${like ? ` Yang paling mirip: ${like.code} (${like.kind} ${like.name}).` : ''}`,
      fix: like ? correctedLine(typed, path, like.code) : null,
    }),
  ];
}

/** By name, by the same digits without dots, or by the nearest code. */
function regionLike(typed: string, regions: RegionTable): Region | undefined {
  const words = typed
    .toLowerCase()
    .replace(/^(?:provinsi|kabupaten|kota|kecamatan|desa|kelurahan)\s+/, '');
  const named = regions.all.find(({ name }) => name.toLowerCase() === words);
  const code = regionField.mend(typed) ?? typed;
  return named ?? regions.get(code) ?? (/\d/.test(code) ? regions.nearest(code) : undefined);
}
