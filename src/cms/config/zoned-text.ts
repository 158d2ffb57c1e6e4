import { parseMoment } from '../../schema/fields/time.ts';

/**
 * The same moment with the portal's own offset, `2026-11-24T08:15:00+07:00`. A browser writes the
 * offset of its device, and a phone set to another zone would leave a strange one in the file.
 * Text that is no moment, or already has that offset, comes back as it is.
 * @param timeZone IANA name
 */
export function zonedText(text: string, timeZone: string): string {
  const moment = parseMoment(text);
  if (!(moment instanceof Date)) return text;
  const offset = offsetOf(moment, timeZone);
  if (text.endsWith(offset)) return text;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const shift = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return `${new Date(moment.getTime() + shift).toISOString().slice(0, 19)}${offset}`;
}

function offsetOf(moment: Date, timeZone: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name?.slice('GMT'.length) || '+00:00';
}
