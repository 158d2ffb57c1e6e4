import ical, { ICalEventStatus, escape as inText } from 'ical-generator';

/** One event of a calendar. Texts are plain; line breaks are kept, other control characters are not. */
export interface CalendarItem {
  /** Stays the same when the page moves; calendars know the event by it. */
  readonly uid: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly start: Date;
  /** Later than `start`. */
  readonly end: Date;
  readonly created: Date;
  /** When it last changed; `created` when it never did. */
  readonly changed: Date;
  readonly cancelled: boolean;
}

/** A calendar before it is written. */
export interface CalendarContent {
  /** What it is called where it is followed; left out of a file that is put into another calendar. */
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** Absolute address of the page it follows. */
  readonly page: string;
  /** In the order in which they are written. */
  readonly items: readonly CalendarItem[];
}

/** How often a calendar that follows the portal should look again. */
const lookAgain = 6 * 3600;

/**
 * Writes a calendar as iCalendar (RFC 5545). Times are in UTC, which every calendar shows in the
 * zone of its reader. The same content gives the same bytes: an event is stamped with its own last
 * change, and its revision (SEQUENCE) is the minutes from its publication to that.
 */
export function calendarDocument(content: CalendarContent): string {
  // The library escapes the texts of events, but not those of the calendar itself.
  const words = (text = '') => inText(plain(text), false) || null;
  const calendar = ical({
    name: words(content.name),
    description: words(content.description),
    prodId: { company: 'Portal KIM', product: 'Agenda', language: 'ID' },
    url: content.page,
    ttl: content.name === undefined ? null : lookAgain,
  });
  for (const item of content.items) {
    calendar.createEvent({
      id: item.uid,
      stamp: item.changed,
      created: item.created,
      lastModified: item.changed,
      sequence: Math.max(0, Math.floor((item.changed.getTime() - item.created.getTime()) / 60_000)),
      start: item.start,
      end: item.end,
      summary: plain(item.title),
      description: plain(item.description),
      location: plain(item.place),
      url: item.url,
      status: item.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Leaves out what RFC 5545 allows in no text: control characters, and halves of characters. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '');
}
