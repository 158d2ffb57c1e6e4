import { closest } from 'fastest-levenshtein';
import type { Region, RegionTable } from '../../regions/region-table.ts';
import { toSlug } from '../../schema/fields/reference.ts';
import { place as regionField } from '../../schema/types/entry-fields.ts';
import { valuesIn } from '../../schema/values.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import type { Problem } from '../problem.ts';
import { listAt, problemOf, textAt } from '../read/typed-data.ts';
import type { Knowledge, ReadEntry } from './rule.ts';

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
  const slugs = topics.map(({ slug }) => slug);
  return listAt(entry.data, ['topics']).flatMap((typed, index) => {
    if (typeof typed !== 'string' || typed.trim() === '' || slugs.includes(typed.trim())) return [];
    const named = topics.find(({ name }) => toSlug(name) === toSlug(typed))?.slug;
    const like = named ?? (slugs.length === 0 ? null : closest(toSlug(typed), slugs));
    return [
      problemOf(entry, ['topics', index], {
        rule: 'unknown-topic',
        message: `Topik "${typed}" tidak ada di content/pengaturan/topik.yml.${like === null ? '' : ` Yang paling mirip: ${like}.`}`,
        fix: like === null ? null : correctedLine(entry, ['topics', index], like),
      }),
    ];
  });
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
  const typed = textAt(entry.data, ['region']);
  if (regions === null || !('region' in entry.collection.fields)) return [];
  if (typed === null || regions.get(typed)) return [];
  const like = regionLike(typed, regions);
  return [
    problemOf(entry, ['region'], {
      rule: 'unknown-region',
      message: `Kode wilayah "${typed}" tidak dikenal di portal ini.${like ? ` Yang paling mirip: ${like.code} (${like.kind} ${like.name}).` : ''}`,
      fix: like ? correctedLine(entry, ['region'], like.code) : null,
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
