import type { CollectionName } from '../../../schema/collections.ts';
import { withdrawalIn } from '../../../schema/types/corrections.ts';
import type { AdindaPart, SharedData } from '../../../schema/types/entry-fields.ts';

/** What statistics know of one entry that readers may see. */
export interface Activity {
  readonly type: CollectionName;
  /** Site-relative address. */
  readonly url: string;
  /** Day of its publication in the portal's zone, `2026-11-24`. */
  readonly day: string;
  /** Short name of the KIM that wrote it; undefined for the office's own. */
  readonly kim: string | undefined;
  /** Code of its kabupaten or kota, of the province for what concerns all of it. */
  readonly area: string | undefined;
  readonly parts: readonly AdindaPart[];
  readonly sample: boolean;
}

/** How a moment becomes a day, and a region the area it is counted in. */
export interface Measures {
  readonly isoDay: (time: Date) => string;
  readonly areaOf: (region: string) => string;
}

/**
 * An entry as it is counted; undefined for what is not: it has no day of publication, as a standing
 * page or a profile, or was withdrawn.
 */
export function activityOf(
  { collection, url, data }: { collection: CollectionName; url: string; data: Partial<SharedData> },
  { isoDay, areaOf }: Measures,
): Activity | undefined {
  const { date } = data;
  if (!date || withdrawalIn(data.corrections ?? [])) return undefined;
  return {
    type: collection,
    url,
    day: isoDay(date),
    kim: data.kim,
    area: data.region === undefined ? undefined : areaOf(data.region),
    parts: data.adinda ?? [],
    sample: data.sample ?? false,
  };
}

/** Calendar month of an activity, `2026-11`. */
export function monthOf({ day }: Pick<Activity, 'day'>): string {
  return day.slice(0, 7);
}
