import { createDates } from '../format/dates.ts';
import { readForBuild, type SoundReading } from '../loader/reading.ts';
import { readSettings } from '../portal/node-settings.ts';
import { type Wait, waitOf } from '../queries/aspirations/waits.ts';
import { activityOf } from '../queries/statistics/counts/activity.ts';
import type { KimStanding } from '../queries/statistics/files/data-files.ts';
import { byNeed, pulseOf } from '../queries/statistics/pulse/kim-pulse.ts';
import { loadRegions } from '../regions/node-regions.ts';
import { wideAreaIn } from '../regions/region-table.ts';
import { type CollectionName, collections, type DataOf, entryUrl } from '../schema/collections.ts';
import { entrySchema } from '../schema/content-type.ts';
import { isPublic } from '../schema/publication.ts';
import { withdrawalIn } from '../schema/types/corrections.ts';

/** An aspiration nobody has answered yet. */
export interface WaitingWish {
  readonly number: string;
  readonly title: string;
  readonly wait: Wait;
}

/** What waits at one office, the longest wait first. */
export interface OfficeQueue {
  /** Undefined for what was sent to no office yet. */
  readonly office: string | undefined;
  readonly wishes: readonly WaitingWish[];
}

/** What the office wants to know of its KIM, read from content as the site would show it. */
export interface OfficeStatistics {
  readonly timeZone: string;
  /** Those that need help first. */
  readonly kims: readonly KimStanding[];
  /** The office that lets people wait longest first. */
  readonly queues: readonly OfficeQueue[];
  /** Entries counted. */
  readonly counted: number;
  /** Entries left out because something in them is wrong. */
  readonly broken: number;
}

/**
 * Reads a portal without building it.
 * @param portalDir absolute folder that holds `content/`
 * @throws {SettingsError} when the settings can't be used
 */
export async function readStatistics(portalDir: string, now: Date): Promise<OfficeStatistics> {
  const { portal, offices } = await readSettings(portalDir);
  const [regions, { entries, complaints }] = await Promise.all([
    loadRegions(portal.regions),
    readForBuild(portalDir),
  ]);
  const { isoDay } = createDates(portal.timeZone, now);
  const today = isoDay(now);
  const areaOf = (region: string) => wideAreaIn(regions, region)?.code ?? region;
  const shown = <Name extends CollectionName>(name: Name) =>
    typed(name, entries.get(name) ?? []).filter(({ data }) => isPublic(data, now));

  const activities = collections.flatMap(({ name }) =>
    shown(name).flatMap((entry) => activityOf(entry, { isoDay, areaOf }) ?? []),
  );
  const byKim = Map.groupBy(activities, ({ kim }) => kim);
  const kims = shown('kim').map(({ slug, data }): KimStanding => {
    const area = areaOf(data.region);
    const region = regions.get(area);
    return {
      slug,
      name: data.title,
      area,
      areaName: region ? `${region.kind} ${region.name}` : area,
      pulse: pulseOf(
        (byKim.get(slug) ?? []).map(({ day }) => day),
        today,
      ),
    };
  });
  const waiting = shown('aspirasi')
    .filter(({ data }) => !withdrawalIn(data.corrections))
    .map(({ data }) => ({ ...data, wait: waitOf(isoDay(data.date), data.history, today) }))
    .filter(({ wait }) => wait.answered === undefined)
    .sort((a, b) => b.wait.days - a.wait.days || a.number.localeCompare(b.number));
  const queues = [...Map.groupBy(waiting, ({ addressee }) => addressee)].map(
    ([addressee, wishes]) => ({
      office: offices.find(({ slug }) => slug === addressee)?.name,
      wishes: wishes.map(({ number, title, wait }) => ({ number, title, wait })),
    }),
  );
  return {
    timeZone: portal.timeZone,
    kims: kims.sort((a, b) => byNeed(a.pulse, b.pulse) || (a.slug < b.slug ? -1 : 1)),
    queues,
    counted: activities.length,
    broken: complaints.length,
  };
}

function typed<Name extends CollectionName>(name: Name, readings: readonly SoundReading[]) {
  const type = collections.find((collection) => collection.name === name);
  if (!type) return [];
  const schema = entrySchema(type);
  return readings.map(({ id, entry: { data } }) => ({
    collection: name,
    slug: id.slice(id.lastIndexOf('/') + 1),
    url: entryUrl(type, id),
    data: schema.parse(data) as unknown as DataOf<Name>,
  }));
}
