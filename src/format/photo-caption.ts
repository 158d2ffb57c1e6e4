import { photoConsents } from '../schema/types/entry-fields.ts';

/**
 * What stands below an entry's photo: who made it, and that the people in it agreed. What it shows
 * is in its alternative text.
 * @param photo keys as in front matter; parts that are not filled in are left out
 */
export function photoCaption(photo: {
  readonly credit?: unknown;
  readonly consent?: unknown;
}): string {
  const consent = photoConsents.find(({ value }) => value === photo.consent)?.label;
  return [photo.credit, consent]
    .filter((part) => typeof part === 'string' && part.trim() !== '')
    .map((part) => `${String(part).replace(/\.$/, '')}.`)
    .join(' ');
}
