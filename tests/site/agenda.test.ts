import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMoment, builtPage, ownEntries, wordsOf } from './own-content.ts';
import { builtFolder, type ServedSite, serveSite } from './serve.ts';

const folder = builtFolder();
const now = buildMoment(folder);
const events = ownEntries('agenda').filter(({ data }) => data.date <= now);
const coming = events
  .filter(({ data }) => data.end > now)
  .sort((a, b) => a.data.start.getTime() - b.data.start.getTime());
const past = events
  .filter(({ data }) => data.end <= now)
  .sort((a, b) => b.data.end.getTime() - a.data.end.getTime());

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite(folder);
});
afterAll(() => site.stop());

/** The events of a calendar's text as another program reads them. */
function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      path: new URL(String(component.getFirstPropertyValue('url'))).pathname,
      title: event.summary,
      place: event.location,
      start: event.startDate.toJSDate(),
      end: event.endDate.toJSDate(),
      stamp: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate(),
      status: component.getFirstPropertyValue('status'),
    };
  });
}

async function calendar(path: string) {
  return readCalendar(await readFile(join(folder, path), 'utf8'));
}

describe('the list', () => {
  const html = builtPage(folder, '/agenda/');
  const items = [...html.matchAll(/<li class="notice event"[^>]*>([\s\S]*?)<\/li>/g)].map(
    ([, item = '']) => ({
      url: /<h3>\s*<a href="([^"]+)"/.exec(item)?.[1],
      way: /<p class="ways">\s*<a href="([^"]+)"/.exec(item)?.[1],
    }),
  );

  test('has what comes, the soonest first, then what is past, each with a way on', () => {
    expect(items).toEqual([
      ...coming.map(({ url, data }) => ({
        url,
        way: data.cancelled ? undefined : `${url}agenda.ics`,
      })),
      ...past.slice(0, 10).map(({ url, data }) => ({ url, way: data.report })),
    ]);
  });

  test('is parted by months', () => {
    const heads = [...html.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, head]) => head);
    const month = new Intl.DateTimeFormat('id-ID', {
      month: 'long',
      year: 'numeric',
      timeZone: 'Asia/Jakarta',
    });
    expect(heads).toEqual([
      ...new Set(coming.map(({ data }) => month.format(data.start))),
      ...(past.length > 0 ? ['Sudah lewat'] : []),
      ...['Arsip', 'Ikuti di kalender'],
    ]);
  });
});

describe('the page of an event', () => {
  test('names day, hours in the zone of the event, place and who holds it', () => {
    const words = wordsOf(builtPage(folder, '/agenda/2026/11/temu-kim-daring-kalimantan/'));
    for (const part of [
      'Waktu Kamis, 10 Desember 2026, 10.00–12.00 WITA (mulai 09.00 WIB)',
      'Tempat Ruang Serbaguna Kelurahan Selat Hilir, Kelurahan Selat Hilir, Kecamatan Selat, Kabupaten Kapuas',
      'Penyelenggara KIM Contoh Tepi Kapuas',
      'Biaya Tanpa biaya',
      'Pendaftaran Langsung datang',
    ]) {
      expect(words).toContain(part);
    }
  });

  test('names both days of what lasts several', () => {
    expect(wordsOf(builtPage(folder, '/agenda/2026/11/pelatihan-menulis-tiga-hari/'))).toContain(
      'Waktu Sabtu, 5 Desember 2026, 08.00 WIB – Senin, 7 Desember 2026, 15.00 WIB',
    );
  });

  test('says what was cancelled, and offers no calendar then', () => {
    const html = builtPage(folder, '/agenda/2026/11/panen-ikan-bersama-buntok/');
    expect(wordsOf(html)).toContain('Acara ini dibatalkan');
    expect(html).not.toContain('Tambah ke kalender');
  });

  test.each(past.filter(({ data }) => data.report).map(({ url, data }) => [url, data.report]))(
    '%s is past and leads to %s',
    (url, report) => {
      const html = builtPage(folder, url);
      expect(wordsOf(html)).toContain('Acara ini sudah lewat Kabarnya: ');
      expect(html).toContain(`Kabarnya: <a href="${report}">`);
      expect(html).not.toContain('Tambah ke kalender');
    },
  );

  test('tells search engines of it', () => {
    const html = builtPage(folder, '/agenda/2026/11/pasar-anyaman-akhir-tahun/');
    const things = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']) => JSON.parse(json),
    );
    expect(things.find((thing) => thing['@type'] === 'Event')).toMatchObject({
      name: 'Pasar anyaman rotan dan purun akhir tahun',
      startDate: '2026-12-19T01:00:00.000Z',
      endDate: '2026-12-20T10:00:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
      location: {
        '@type': 'Place',
        name: 'Lapangan Contoh Kereng Bangkirai',
        address: 'Kelurahan Kereng Bangkirai, Kecamatan Sabangau, Kota Palangka Raya',
      },
      organizer: { '@type': 'Organization', name: 'KIM Contoh Sabangau' },
      isAccessibleForFree: false,
    });
  });
});

describe('calendars', () => {
  test.each(events)('$url has one of its own that says what its author wrote', async (event) => {
    const { url, data } = event;
    const [read, ...others] = await calendar(`${url}agenda.ics`);
    expect(others).toEqual([]);
    expect(read).toMatchObject({
      path: url,
      title: data.cancelled ? `Dibatalkan: ${data.title}` : data.title,
      start: data.start,
      end: data.end,
      stamp: data.updated ?? data.date,
      status: data.cancelled ? 'CANCELLED' : 'CONFIRMED',
    });
    expect(read?.place.startsWith(`${data.venue}, `)).toBe(true);
    expect(read?.uid).toMatch(new RegExp(`^${url.slice(1, -1).replaceAll('/', '-')}@[^/]+$`));
  });

  test('the portal, each KIM and each region with events have one, with just those events', async () => {
    const all = (await readdir(folder, { recursive: true }))
      .map((path) => `/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ics') && !path.startsWith('/agenda/'));
    const kims = new Set(events.flatMap(({ data }) => data.kim ?? []));
    expect(all.filter((path) => path.startsWith('/kim/')).sort()).toEqual(
      [...kims].map((kim) => `/kim/${kim}/agenda.ics`).sort(),
    );
    const carried = async (path: string) => (await calendar(path)).map((event) => event.path);
    const bySoonest = events.toSorted((a, b) => a.data.start.getTime() - b.data.start.getTime());
    expect(await carried('/agenda.ics')).toEqual(bySoonest.map(({ url }) => url));
    for (const kim of kims) {
      expect(await carried(`/kim/${kim}/agenda.ics`)).toEqual(
        bySoonest.filter(({ data }) => data.kim === kim).map(({ url }) => url),
      );
    }
    expect(await carried('/wilayah/palangka-raya/agenda.ics')).toEqual(
      bySoonest.filter(({ data }) => data.region.startsWith('62.71')).map(({ url }) => url),
    );
    expect(await carried('/wilayah/palangka-raya/sabangau/kalampangan/agenda.ics')).toEqual([
      '/agenda/2026/11/posyandu-lansia-kalampangan/',
    ]);
  });

  test('pages lead only to calendars that are there', async () => {
    const pages = ['/agenda/', '/wilayah/palangka-raya/', '/kim/kim-contoh-sabangau/'];
    for (const page of pages) {
      const named = [...builtPage(folder, page).matchAll(/href="([^"]+\.ics)"/g)];
      expect(named.length, page).toBeGreaterThan(0);
      expect(named.filter(([, path = '']) => !existsSync(join(folder, path)))).toEqual([]);
    }
    expect(builtPage(folder, '/kim/kim-contoh-teweh/')).not.toContain('.ics');
  });

  test('are served as calendars, compressed', async () => {
    const answer = await fetch(`${site.origin}/agenda.ics`, {
      headers: { 'Accept-Encoding': 'br' },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    expect(answer.headers.get('content-encoding')).toBe('br');
    const missing = await fetch(`${site.origin}/tidak-ada/agenda.ics`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
  });
});
