import { expect, test } from 'vitest';
import { type FeedContent, feedDocument } from './feed-document.ts';
import { feedFormats } from './formats.ts';

const [rss, atom, json] = feedFormats;

const content: FeedContent = {
  page: 'https://kim.example.org/berita/',
  title: 'Berita - Portal',
  description: 'Kabar & pengumuman dari desa.',
  language: 'id',
  publisher: 'Kantor Contoh',
  rights: 'Kantor Contoh, CC BY 4.0',
  items: [
    {
      id: 'https://kim.example.org/lama/',
      url: 'https://kim.example.org/berita/2026/11/air-surut/',
      title: 'Air <surut> & "reda"\u0007 ]]> \ud800',
      summary: 'Tinggi air < 1 meter & turun.',
      published: new Date('2026-11-20T01:00:00Z'),
      updated: new Date('2026-11-22T01:00:00Z'),
      author: 'KIM Contoh',
      topics: ['Bencana', '"Sawah" & <ladang>'],
    },
  ],
};
const empty: FeedContent = { ...content, items: [] };

test('RSS', () => {
  const text = feedDocument(content, rss);
  expect(text).toContain('<lastBuildDate>Sun, 22 Nov 2026 01:00:00 GMT</lastBuildDate>');
  expect(text).toContain('<pubDate>Fri, 20 Nov 2026 01:00:00 GMT</pubDate>');
  expect(text).toContain('<title><![CDATA[Air &lt;surut&gt; &amp; "reda" ]]&gt; \ufffd]]></title>');
  expect(text).toContain('<guid isPermaLink="false">https://kim.example.org/lama/</guid>');
  expect(text).toContain('href="https://kim.example.org/berita/rss.xml" rel="self"');
  expect(text).toContain('<category>Bencana</category>');
  expect(text).toContain('<category>"Sawah" &amp; &lt;ladang&gt;</category>');
});

test('Atom', () => {
  const text = feedDocument(content, atom);
  expect(text).toContain('<updated>2026-11-22T01:00:00.000Z</updated>');
  expect(text).toContain('<published>2026-11-20T01:00:00.000Z</published>');
  expect(text).toContain('<link rel="self" href="https://kim.example.org/berita/atom.xml"/>');
  expect(text).toContain('<name>KIM Contoh</name>');
  expect(text).toContain('<category label="Bencana" term="Bencana"/>');
  expect(text).toContain('term="&quot;Sawah&quot; &amp; &lt;ladang>"/>');
});

test('JSON Feed', () => {
  expect(JSON.parse(feedDocument(content, json))).toEqual({
    version: 'https://jsonfeed.org/version/1',
    title: 'Berita - Portal',
    home_page_url: 'https://kim.example.org/berita/',
    feed_url: 'https://kim.example.org/berita/feed.json',
    description: 'Kabar & pengumuman dari desa.',
    author: { name: 'Kantor Contoh' },
    items: [
      {
        id: 'https://kim.example.org/lama/',
        content_html: '<p>Tinggi air &lt; 1 meter &amp; turun.</p>',
        url: 'https://kim.example.org/berita/2026/11/air-surut/',
        title: 'Air <surut> & "reda" ]]> \ufffd',
        summary: 'Tinggi air < 1 meter & turun.',
        date_modified: '2026-11-22T01:00:00.000Z',
        date_published: '2026-11-20T01:00:00.000Z',
        author: { name: 'KIM Contoh' },
        tags: ['Bencana', '"Sawah" & <ladang>'],
      },
    ],
  });
});

test('an empty feed has a date that no clock moves', () => {
  expect(feedDocument(empty, rss)).toContain(
    '<lastBuildDate>Thu, 01 Jan 1970 00:00:00 GMT</lastBuildDate>',
  );
  expect(feedDocument(empty, atom)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});
