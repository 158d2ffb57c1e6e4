import { now } from '../clock.ts';
import { dates } from '../dates.ts';
import { kimPlaces } from '../kims.ts';
import { monthsUntil } from '../lists/months.ts';
import { topRegions } from '../places/region-tree.ts';
import { regions } from '../regions.ts';
import { areaOf, countedEntries } from './counted.ts';
import { type Activity, monthOf } from './counts/activity.ts';
import { type CountTable, countTable } from './counts/count-table.ts';
import { byArea, byKim, byMonth, byPart, byType } from './counts/divisions.ts';
import type { KimStanding, Names } from './files/data-files.ts';
import { pulseMonths } from './pulse/kim-pulse.ts';

/** What was done on this portal, counted until the moment of the build. */
export interface Overview {
  /** Newest first. */
  readonly activities: readonly Activity[];
  /** The last twelve months, the newest first. */
  readonly months: readonly string[];
  readonly typesByMonth: CountTable;
  readonly partsByMonth: CountTable;
  /** Of the last twelve months, as the table of KIM is. */
  readonly partsByArea: CountTable;
  readonly partsByKim: CountTable;
  /** By name. */
  readonly kims: readonly KimStanding[];
  readonly names: Names;
}

let known: Promise<Overview> | undefined;

/** @see Overview */
export function overview(): Promise<Overview> {
  known ??= gather();
  return known;
}

async function gather(): Promise<Overview> {
  const [counted, places, areas] = await Promise.all([countedEntries(), kimPlaces(), topRegions()]);
  const activities = counted.map(({ activity }) => activity);
  const kims = places.map(({ kim: { slug, data }, pulse }) => {
    const area = areaOf(data.region);
    return { slug, name: data.title, area, areaName: areaName(area) ?? area, pulse };
  });
  const months = monthsUntil(dates.month(now), pulseMonths).toReversed();
  const first = months.at(-1) ?? '';
  const recent = activities.filter((activity) => monthOf(activity) >= first);
  const kimRows = places.map(({ kim }) => ({ key: kim.slug, label: kim.data.title, url: kim.url }));
  const areaRows = areas.map(({ region, url }) => ({ key: region.code, label: region.name, url }));
  const kimNames = new Map(kimRows.map(({ key, label }) => [key, label]));
  return {
    activities,
    months,
    typesByMonth: countTable(activities, byMonth(months), byType),
    partsByMonth: countTable(activities, byMonth(months), byPart),
    partsByArea: countTable(recent, byArea(areaRows), byPart),
    partsByKim: countTable(recent, byKim(kimRows), byPart),
    kims,
    names: { area: areaName, kim: (slug = '') => kimNames.get(slug) },
  };
}

function areaName(code = ''): string | undefined {
  const area = regions.get(code);
  return area && `${area.kind} ${area.name}`;
}
