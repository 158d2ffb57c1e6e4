import type { SharedData } from './types/entry-fields.ts';

/**
 * Whether readers may see an entry: it is not hidden, and its hour has come. The only place where
 * that is decided.
 */
export function isPublic({ draft, date }: Partial<SharedData>, now: Date): boolean {
  return !draft && (date?.getTime() ?? 0) <= now.getTime();
}
