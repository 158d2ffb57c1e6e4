import { spanOf } from '../format/dates.ts';
import { firstAddress } from '../queries/addresses.ts';
import { authorOf } from '../queries/authors.ts';
import { datesIn } from '../queries/dates.ts';
import type { Event } from '../queries/events.ts';
import { placeWithin } from '../queries/places/names.ts';
import { absoluteUrl } from '../queries/settings.ts';
import { changedAt } from '../seo/changed.ts';
import { type CalendarItem, calendarDocument } from './calendar-document.ts';
import type { CalendarPlace } from './places.ts';

/** A place's events as a calendar, the soonest first. */
export async function calendarAnswer(place: CalendarPlace): Promise<Response> {
  const { page, name, description, events } = place;
  const text = calendarDocument({
    name,
    description,
    page: absoluteUrl(page),
    items: await Promise.all(events.map(itemOf)),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

async function itemOf(event: Event): Promise<CalendarItem> {
  const { data } = event;
  const url = absoluteUrl(event.url);
  const { timeZone, start, end, cost = 'Tanpa biaya', registration } = data;
  return {
    uid: uidOf(event),
    url,
    title: data.cancelled ? `Dibatalkan: ${data.title}` : data.title,
    description: [
      data.sample && 'Contoh, bukan acara nyata.',
      data.summary,
      timeZone !== undefined && `Waktu setempat: ${spanOf(start, end, datesIn(timeZone))}`,
      `Penyelenggara: ${(await authorOf(event)).name}`,
      `Biaya: ${cost}`,
      registration !== undefined && `Pendaftaran: ${registration}`,
      url,
    ]
      .filter(Boolean)
      .join('\n'),
    place: `${data.venue}, ${placeWithin(data.region)}`,
    start,
    end,
    created: data.date,
    changed: changedAt(data) ?? data.date,
    cancelled: data.cancelled,
  };
}

/** The event's first address on this portal, in the form RFC 7986 asks for: a name and a host. */
function uidOf(event: Event): string {
  const { host } = new URL(absoluteUrl('/'));
  return `${firstAddress(event).slice(1, -1).replaceAll('/', '-')}@${host}`;
}
