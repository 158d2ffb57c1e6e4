import { now } from '../../clock.ts';
import { absoluteUrl, portal } from '../../settings.ts';
import { overview } from '../overview.ts';
import {
  activityColumns,
  activityGroups,
  type DataColumn,
  dataCsv,
  dataObjects,
  kimColumns,
} from './data-files.ts';

/** Where the statistics stand; their files are below it. */
const statisticsUrl = '/statistik/';

/** A file of numbers to download. */
export interface DataFile {
  readonly name: string;
  readonly url: string;
  /** What a row of it is. */
  readonly description: string;
  readonly kind: 'CSV' | 'JSON';
  readonly mediaType: string;
  readonly text: string;
  /** What its columns mean; none where another file has the same. */
  readonly columns: readonly Pick<DataColumn, 'name' | 'meaning'>[];
}

let known: Promise<readonly DataFile[]> | undefined;

/** Every file of numbers. */
export function dataFiles(): Promise<readonly DataFile[]> {
  known ??= gather();
  return known;
}

async function gather(): Promise<readonly DataFile[]> {
  const { activities, kims, names } = await overview();
  const columns = activityColumns(names);
  const groups = activityGroups(activities);
  const json = {
    portal: portal.name,
    alamat: absoluteUrl(statisticsUrl),
    per: now.toISOString(),
    zona_waktu: portal.timeZone,
    lisensi: portal.license.name,
    kegiatan: dataObjects(columns, groups),
    kim: dataObjects(kimColumns, kims),
  };
  return [
    {
      ...named('kegiatan.csv'),
      description: 'satu baris untuk setiap bulan, jenis, wilayah, dan KIM yang ada tulisannya',
      kind: 'CSV',
      mediaType: 'text/csv',
      text: dataCsv(columns, groups),
      columns,
    },
    {
      ...named('kim.csv'),
      description: 'satu baris untuk setiap KIM',
      kind: 'CSV',
      mediaType: 'text/csv',
      text: dataCsv(kimColumns, kims),
      columns: kimColumns,
    },
    {
      ...named('statistik.json'),
      description: 'kedua tabel itu, untuk program',
      kind: 'JSON',
      mediaType: 'application/json',
      text: `${JSON.stringify(json, null, 1)}\n`,
      columns: [],
    },
  ];
}

function named(name: string): Pick<DataFile, 'name' | 'url'> {
  return { name, url: `${statisticsUrl}${name}` };
}
