import { dayTime } from '../../format/dates.ts';
import { isWithin, type RegionLevel, regionTableSource } from '../../regions/region-table.ts';
import { dates } from '../dates.ts';
import { regions } from '../regions.ts';
import { regionFacts as known } from '../settings.ts';

/** A value with its label, and the day it held where it does not hold for good. */
export interface RegionFact {
  readonly label: string;
  readonly value: string;
  readonly date?: string;
}

/** Where facts were read, and which: `kode wilayah`, `ibu kota`. */
export interface FactSource {
  readonly name: string;
  readonly url: string | undefined;
  readonly facts: readonly string[];
}

/** What is known of an area besides what the portal published about it. */
export interface RegionFacts {
  readonly facts: readonly RegionFact[];
  readonly sources: readonly FactSource[];
}

const numbers = new Intl.NumberFormat('id-ID');

const partLabels: readonly (readonly [RegionLevel, string])[] = [
  ['kabupaten', 'Kabupaten dan kota'],
  ['kecamatan', 'Kecamatan'],
  ['desa', 'Desa dan kelurahan'],
];

/** The facts of an area, each with its source; what nobody filled in is left out. */
export function regionFacts(code: string): RegionFacts {
  const { capitals, counts } = known;
  const capital = capitals?.places.find(({ region }) => region === code);
  const counted = counts.flatMap(({ places, ...count }) => {
    const place = places.find(({ region }) => region === code);
    return place ? [{ ...count, value: numbers.format(place.count) }] : [];
  });
  return {
    facts: [
      ...(capital ? [{ label: 'Ibu kota', value: capital.name }] : []),
      { label: 'Kode wilayah', value: code },
      ...parts(code),
      ...counted.map(({ label, value, date }) => ({
        label,
        value,
        date: dates.medium(dayTime(date)),
      })),
    ],
    sources: bySource([
      { fact: 'kode dan pembagian wilayah', source: regionTableSource, url: undefined },
      ...(capitals && capital ? [{ ...capitals, fact: 'ibu kota' }] : []),
      ...counted.map(({ label, ...from }) => ({ ...from, fact: label.toLowerCase() })),
    ]),
  };
}

/** How many areas of each level below lie in an area. */
function parts(code: string): RegionFact[] {
  const inside = regions.all.filter(
    (region) => region.code !== code && isWithin(region.code, code),
  );
  return partLabels.flatMap(([of, label]) => {
    const count = inside.filter(({ level }) => level === of).length;
    return count === 0 ? [] : [{ label, value: numbers.format(count) }];
  });
}

function bySource(
  read: readonly {
    readonly fact: string;
    readonly source: string;
    readonly url: string | undefined;
  }[],
): FactSource[] {
  return [...Map.groupBy(read, ({ source }) => source)].map(([name, from]) => ({
    name,
    url: from.find(({ url }) => url !== undefined)?.url,
    facts: from.map(({ fact }) => fact),
  }));
}
