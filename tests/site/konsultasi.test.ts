import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileSize } from '../../src/format/file-size.ts';
import { consultationState, verdicts } from '../../src/schema/types/consultation.ts';
import { buildMoment, builtPage, ownEntries, wordsOf } from './own-content.ts';
import { builtFolder } from './serve.ts';

const folder = builtFolder();
const now = buildMoment(folder);
const consultations = ownEntries('konsultasi')
  .filter(({ data }) => data.date <= now)
  .map((entry) => ({ ...entry, state: consultationState(entry.data, now) }));

/** What a page says of each state, and of no other. */
const said = {
  'akan-dibuka': 'Akan dibuka Pendapat dapat disampaikan mulai ',
  dibuka: 'Sampaikan pendapat Dibuka sampai ',
  'menunggu-jawaban': 'Ditutup, menunggu jawaban Pendapat diterima sampai ',
  dijawab: 'Dijawab Pemerintah menjawab pada ',
} as const;

const heads = {
  'akan-dibuka': 'Akan dibuka',
  dibuka: 'Dibuka',
  'menunggu-jawaban': 'Ditutup, menunggu jawaban',
  dijawab: 'Dijawab',
} as const;

test('the list has each under how far it has come', () => {
  const html = builtPage(folder, '/konsultasi/');
  const listed = html.split('<h2>').flatMap((part) => {
    const head = part.slice(0, part.indexOf('<'));
    return [...part.matchAll(/<h3 class="title[^"]*">\s*<a href="([^"]+)"/g)].map(([, url]) => [
      url,
      head,
    ]);
  });
  expect(listed.sort()).toEqual(consultations.map(({ url, state }) => [url, heads[state]]).sort());
});

describe.each(consultations)('$url', ({ url, folder: source, data, state }) => {
  const html = builtPage(folder, url);
  const words = wordsOf(html);

  test('says how far it has come, and both its dates in the rail', () => {
    const told = Object.entries(said).filter(([, sentence]) => words.includes(sentence));
    expect(told.map(([name]) => name)).toEqual([state]);
    const [, rail = ''] = /<div class="who"[^>]*>([\s\S]*?)<\/div>/.exec(html) ?? [];
    expect(wordsOf(rail)).toMatch(/Dibuka \d+ \p{L}+ \d{4}, \d\d\.\d\d WIB Ditutup \d+ \p{L}+/u);
  });

  test('takes opinions only while it is open, with the questions in the message', () => {
    const mails = [...html.matchAll(/href="(mailto:[^"]+)"/g)]
      .map(([, href = '']) => new URL(href.replaceAll('&#38;', '&').replaceAll('&amp;', '&')))
      .filter(({ searchParams }) => searchParams.get('subject')?.startsWith('Pendapat: '));
    expect(mails.length).toBe(state === 'dibuka' ? 1 : 0);
    for (const { searchParams } of mails) {
      for (const part of [...data.questions, data.title, url]) {
        expect(searchParams.get('body')).toContain(part);
      }
    }
  });

  test('offers every file of the draft, with its size', () => {
    for (const { name, file } of data.documents) {
      const bytes = readFileSync(join(source, file));
      expect(readFileSync(join(folder, url, file)).equals(bytes)).toBe(true);
      expect(words).toContain(`${name} Unduh, PDF ${fileSize(bytes.length)}`);
    }
  });

  test('shows what people said once it is closed, and the answer once there is one', () => {
    const isClosed = state === 'dijawab' || state === 'menunggu-jawaban';
    expect(words.includes('Yang disampaikan warga')).toBe(isClosed && data.heard !== undefined);
    expect(words.includes('Jawaban pemerintah')).toBe(state === 'dijawab');
    if (state !== 'dijawab') return;
    const told = data.answers.map(({ point, verdict, reason }) => {
      const label = verdicts.find(({ value }) => value === verdict)?.label;
      return `${point} ${label} ${reason}`;
    });
    expect(words).toContain(told.join(' '));
    expect(words).toContain(`Yang berubah pada rancangan ${data.changes.join(' ')}`);
  });
});
