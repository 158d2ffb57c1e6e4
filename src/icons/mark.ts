import type { PortalSettings } from '../schema/settings.ts';

/** A drawing of one colour in a box of 48 x 60. */
export interface Mark {
  readonly path: string;
  /** A second path that is drawn once more in the mirror. */
  readonly mirrored?: string;
}

/** Turns the right half into the left. */
export const mirror = 'matrix(-1 0 0 1 48 0)';

/** A tree of life: the trunk with tip and jar, and the leaves at its right. */
export const defaultMark: Mark = {
  path: 'M24 0l4 10-4 9-4-9zM22.8 16h2.4v35h-2.4zM16.5 50h15L29 53.5c4.5 1 5 5 1.5 6.5h-13c-3.5-1.5-3-5.5 1.5-6.5z',
  mirrored:
    'M26 48c2-8 8-13 14.5-14.5 3-.8 4.5-3.5 2.5-5 4 .5 5 5.5 1.5 8.5C40 41 34 47.5 26 48zM26 37c1.5-7.5 6-11.5 11.5-13 2.5-.7 3.5-3 2-4.5 3.5.5 4.5 5 1.5 7.5-4 3-8 9.5-15 10zM26 27c.5-5.5 4-9 7.5-10.2 2-.6 2.5-2.3 1.5-3.5 3 .4 3.5 4 1 6-3 2.4-5 7.2-10 7.7z',
};

/** A stepped diamond of the weave: the icon of a portal that shows its name alone. */
export const plainIcon: Mark = { path: 'M24 6l18 24-18 24L6 30z' };

/** The mark an office chose; null where the name stands alone. */
export function markOf(setting: PortalSettings['mark']): Mark | null {
  if (setting?.kind === 'tanpa') return null;
  return setting?.kind === 'sendiri' && setting.path ? { path: setting.path } : defaultMark;
}
