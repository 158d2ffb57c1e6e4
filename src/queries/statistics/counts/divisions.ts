import { monthName } from '../../../format/dates.ts';
import { type Collection, collections } from '../../../schema/collections.ts';
import { hasFeed } from '../../../schema/content-type.ts';
import { type AdindaPart, adindaParts } from '../../../schema/types/entry-fields.ts';
import { type Activity, monthOf } from './activity.ts';
import type { Division, Heading } from './count-table.ts';

/** Types whose entries come on a day, so that they can be counted by time. */
const countedTypes: readonly Collection[] = collections.filter(hasFeed);

/** By type; each activity is of one. */
export const byType: Division<Activity> = {
  headings: countedTypes.map(({ name, label }) => ({ key: name, label })),
  of: ({ type }) => [type],
};

/** `Akses`, `Diskusi` */
export function partLabels(parts: readonly AdindaPart[]): string[] {
  return adindaParts.filter(({ value }) => parts.includes(value)).map(({ label }) => label);
}

/** What is said of an entry that names no part of ADINDA. */
const unmarked = 'tanpa-tanda';

/** By the part of ADINDA it serves; an activity may serve several. */
export const byPart: Division<Activity> = {
  headings: [
    ...adindaParts.map(({ value, label }) => ({ key: value, label })),
    { key: unmarked, label: 'Tanpa tanda' },
  ],
  of: ({ parts }) => (parts.length > 0 ? parts : [unmarked]),
};

/** By month, those before the first one together. @param months `2026-11`, the newest first */
export function byMonth(months: readonly string[]): Division<Activity> {
  const first = months.at(-1) ?? '';
  return {
    headings: [
      ...months.map((month) => ({ key: month, label: monthName(month) })),
      { key: 'sebelumnya', label: `Sebelum ${monthName(first)}` },
    ],
    of: (activity) => [monthOf(activity) < first ? 'sebelumnya' : monthOf(activity)],
  };
}

/** By the KIM that wrote it; the office's own, and those of a KIM whose profile is hidden, last. */
export function byKim(kims: readonly Heading[]): Division<Activity> {
  return withRest(kims, 'Kantor pengelola, tanpa KIM', ({ kim }) => kim);
}

/** By kabupaten and kota; what concerns none of them last. */
export function byArea(areas: readonly Heading[]): Division<Activity> {
  return withRest(areas, 'Seluruh provinsi atau tanpa wilayah', ({ area }) => area);
}

function withRest(
  headings: readonly Heading[],
  label: string,
  keyOf: (activity: Activity) => string | undefined,
): Division<Activity> {
  const known = new Set(headings.map(({ key }) => key));
  return {
    headings: [...headings, { key: '', label }],
    of: (activity) => {
      const key = keyOf(activity) ?? '';
      return [known.has(key) ? key : ''];
    },
  };
}
