import { type Cell, csv } from '../../../format/csv.ts';
import { adindaParts } from '../../../schema/types/entry-fields.ts';
import { type Activity, monthOf } from '../counts/activity.ts';
import type { KimPulse } from '../pulse/kim-pulse.ts';

/** A column of a table to download: its name, which stays the same, and what stands in it. */
export interface DataColumn<Row = never> {
  readonly name: string;
  readonly meaning: string;
  readonly of: (row: Row) => Cell;
}

/** Entries of one month, type, area and KIM. */
interface ActivityGroup {
  readonly first: Activity;
  readonly members: readonly Activity[];
}

/** What codes and short names are called. */
export interface Names {
  readonly area: (code: string | undefined) => string | undefined;
  readonly kim: (slug: string | undefined) => string | undefined;
}

/** A KIM as it is listed: who it is, where, and how alive. */
export interface KimStanding {
  readonly slug: string;
  readonly name: string;
  /** Code of its kabupaten or kota. */
  readonly area: string;
  readonly areaName: string;
  readonly pulse: KimPulse;
}

/** The columns of what was done, a row for each month, type, area and KIM that has something. */
export function activityColumns(names: Names): readonly DataColumn<ActivityGroup>[] {
  const count = (is: (activity: Activity) => boolean) => (group: ActivityGroup) =>
    group.members.filter(is).length;
  return [
    {
      name: 'bulan',
      meaning: 'bulan terbit, tahun lebih dahulu',
      of: ({ first }) => monthOf(first),
    },
    { name: 'jenis', meaning: 'jenis tulisan', of: ({ first }) => first.type },
    {
      name: 'kode_wilayah',
      meaning: 'kode kabupaten, kota, atau provinsi; kosong bila tanpa wilayah',
      of: ({ first }) => first.area,
    },
    { name: 'wilayah', meaning: 'namanya', of: ({ first }) => names.area(first.area) },
    {
      name: 'kim',
      meaning: 'nama pendek KIM pada alamatnya; kosong untuk kantor pengelola',
      of: ({ first }) => first.kim,
    },
    { name: 'nama_kim', meaning: 'nama KIM', of: ({ first }) => names.kim(first.kim) },
    { name: 'tulisan', meaning: 'banyaknya tulisan', of: ({ members }) => members.length },
    ...adindaParts.map(({ value, label }) => ({
      name: value,
      meaning: `di antaranya yang ditandai ${label}; satu tulisan dapat bertanda dua atau lebih`,
      of: count(({ parts }) => parts.includes(value)),
    })),
    {
      name: 'tanpa_tanda',
      meaning: 'di antaranya yang tanpa tanda ADINDA',
      of: count(({ parts }) => parts.length === 0),
    },
    {
      name: 'contoh',
      meaning: 'di antaranya yang berupa contoh',
      of: count(({ sample }) => sample),
    },
  ];
}

/** The columns of the directory, a row for each KIM. */
export const kimColumns: readonly DataColumn<KimStanding>[] = [
  { name: 'kim', meaning: 'nama pendek KIM pada alamatnya', of: ({ slug }) => slug },
  { name: 'nama_kim', meaning: 'nama KIM', of: ({ name }) => name },
  { name: 'kode_wilayah', meaning: 'kode kabupaten atau kota', of: ({ area }) => area },
  { name: 'wilayah', meaning: 'namanya', of: ({ areaName }) => areaName },
  {
    name: 'keadaan',
    meaning: 'aktif, diam, atau belum (belum pernah ada kabar)',
    of: ({ pulse }) => pulse.state,
  },
  {
    name: 'kabar_terakhir',
    meaning: 'hari terbit tulisan terakhir, tahun lebih dahulu',
    of: ({ pulse }) => pulse.last,
  },
  {
    name: 'tulisan_12_bulan',
    meaning: 'banyaknya tulisan dalam 12 bulan terakhir',
    of: ({ pulse }) => pulse.recent,
  },
  {
    name: 'rata_rata_sebulan',
    meaning: 'tulisan sebulan dalam 12 bulan itu, dengan titik desimal',
    of: ({ pulse }) => Number(pulse.monthly.toFixed(2)),
  },
];

/** Activities by month, type, area and KIM, the newest month first. */
export function activityGroups(activities: readonly Activity[]): ActivityGroup[] {
  const key = (activity: Activity) =>
    [monthOf(activity), activity.type, activity.area, activity.kim].join(' ');
  return [...Map.groupBy(activities, key)]
    .sort(([a], [b]) => b.slice(0, 7).localeCompare(a.slice(0, 7)) || (a < b ? -1 : 1))
    .flatMap(([, members]) => (members[0] ? [{ first: members[0], members }] : []));
}

/** A table as CSV, with the names of its columns in the first line. */
export function dataCsv<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  return csv([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ of }) => of(row))),
  ]);
}

/** The same rows for programs: an object each, empty cells as null. */
export function dataObjects<Row>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
): Record<string, Cell | null>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name, of }) => [name, of(row) ?? null])),
  );
}
