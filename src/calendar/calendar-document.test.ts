import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarItem, calendarDocument } from './calendar-document.ts';

const item: CalendarItem = {
  uid: 'agenda-2026-11-rapat@kim.example',
  url: 'https://kim.example/agenda/2026/11/rapat/',
  title: 'Rapat warga',
  description: 'Tentang jalan kebun.\nBiaya: Tanpa biaya',
  place: 'Balai desa, Bulik, Lamandau',
  start: new Date('2026-12-05T01:00:00Z'),
  end: new Date('2026-12-07T08:00:00Z'),
  created: new Date('2026-11-12T01:00:00Z'),
  changed: new Date('2026-11-12T03:30:00Z'),
  cancelled: false,
};
const page = 'https://kim.example/';

/** Reads it as another program does, every property that is not empty as its value. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const values = (component: InstanceType<typeof ICAL.Component>) =>
    Object.fromEntries(
      component
        .getAllProperties()
        .map((property) => [property.name, String(property.getFirstValue())]),
    );
  // The parser knows no type for these, and leaves their text as it stands in the file.
  const own = Object.entries(values(calendar)).map(([name, value]) => [
    name,
    value.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
  ]);
  return {
    ...Object.fromEntries(own),
    events: calendar.getAllSubcomponents('vevent').map(values),
  };
}

test('a calendar that is followed', () => {
  const text = calendarDocument({
    name: 'Agenda; Portal, KIM',
    description: 'Kabar dari\ndesa.',
    page,
    items: [item, { ...item, uid: 'lain@kim.example', changed: item.created, cancelled: true }],
  });
  const event = {
    uid: item.uid,
    sequence: '150',
    dtstamp: '2026-11-12T03:30:00Z',
    dtstart: '2026-12-05T01:00:00Z',
    dtend: '2026-12-07T08:00:00Z',
    summary: 'Rapat warga',
    location: 'Balai desa, Bulik, Lamandau',
    description: 'Tentang jalan kebun.\nBiaya: Tanpa biaya',
    url: item.url,
    status: 'CONFIRMED',
    created: '2026-11-12T01:00:00Z',
    'last-modified': '2026-11-12T03:30:00Z',
  };
  expect(parsed(text)).toEqual({
    version: '2.0',
    prodid: '-//Portal KIM//Agenda//ID',
    url: page,
    name: 'Agenda; Portal, KIM',
    'x-wr-calname': 'Agenda; Portal, KIM',
    'x-wr-caldesc': 'Kabar dari\ndesa.',
    'refresh-interval': 'PT6H',
    'x-published-ttl': 'PT6H',
    events: [
      event,
      {
        ...event,
        uid: 'lain@kim.example',
        sequence: '0',
        dtstamp: event.created,
        'last-modified': event.created,
        status: 'CANCELLED',
      },
    ],
  });
});

test('a file of one event brings no name, which would make a calendar of its own', () => {
  const { events, ...calendar } = parsed(calendarDocument({ page, items: [item] }));
  expect(calendar).toEqual({ version: '2.0', prodid: '-//Portal KIM//Agenda//ID', url: page });
  expect(events.length).toBe(1);
});

test.each([
  ['Rapat; jalan, "kebun" \\ parit: \\n bukan baris', undefined],
  ['Judul\r\nEND:VEVENT\r\nBEGIN:VALARM', 'Judul\nEND:VEVENT\nBEGIN:VALARM'],
  ['Baris\u2028kedua\rketiga', 'Baris\nkedua\nketiga'],
  ['Lonceng\u0007 dan nol\u0000', 'Lonceng dan nol'],
  ['Separuh \ud83d huruf', 'Separuh \ufffd huruf'],
  ['🌾'.repeat(40), undefined],
  ['Ünïcödé '.repeat(30).trim(), undefined],
  ['x'.repeat(500), undefined],
])('the title %j comes out whole, and nothing else changes', (title, read = title) => {
  const text = calendarDocument({ name: title, page, items: [{ ...item, title, place: title }] });
  const { events, name } = parsed(text) as { events: Record<string, string>[]; name?: string };
  expect(events.map(({ summary, location }) => [summary, location])).toEqual([[read, read]]);
  expect(name).toBe(read);
  const plain = parsed(calendarDocument({ name: 'x', page, items: [item] })).events[0] ?? {};
  expect(Object.keys(events[0] ?? {})).toEqual(Object.keys(plain));
});

test('lines are no longer than 75 bytes, end with CRLF, and no letter is cut', () => {
  const long = `${'Musyawarah – 🌾 panen, '.repeat(20)}selesai`;
  const text = calendarDocument({ name: long, page, items: [{ ...item, description: long }] });
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
  expect(lines.filter((line) => !line.isWellFormed())).toEqual([]);
});

test('the same content gives the same bytes whenever it is written', async () => {
  const content = { name: 'Agenda', page, items: [item] };
  const before = calendarDocument(content);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(calendarDocument(content)).toBe(before);
});

test('a calendar without events is one', () => {
  expect(parsed(calendarDocument({ name: 'Agenda', page, items: [] })).events).toEqual([]);
});
