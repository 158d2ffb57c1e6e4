import type { SharedData } from './types/entry-fields.ts';

/** A change that was made after an entry was published. */
export type Correction = NonNullable<SharedData['corrections']>[number];

/** When an entry was published; pages without a date have none. */
export function dateOf(data: Partial<SharedData>): Date | undefined {
  return data.date;
}

/**
 * Whether readers may see an entry: it is not hidden, and its hour has come. The only place where
 * that is decided.
 */
export function isPublic(data: Partial<SharedData>, now: Date): boolean {
  return !data.draft && (dateOf(data)?.getTime() ?? 0) <= now.getTime();
}

/** When and why an entry was withdrawn; undefined while it stands. */
export function withdrawalIn(data: Partial<SharedData>): Correction | undefined {
  return data.corrections?.find(({ kind }) => kind === 'dicabut');
}
