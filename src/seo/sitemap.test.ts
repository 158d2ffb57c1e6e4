import { expect, test } from 'vitest';
import { sitemapXml } from './sitemap.ts';

const absolute = (path: string) => `https://kim.example.org${path}`;

test('a sitemap names pages in order, with the date of those that have one', () => {
  const places = [
    { path: '/kim/a&b/', changed: new Date('2026-11-22T01:15:00Z') },
    { path: '/cari/', changed: undefined },
  ];
  expect(sitemapXml(places, absolute)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://kim.example.org/cari/</loc></url>
<url><loc>https://kim.example.org/kim/a&amp;b/</loc><lastmod>2026-11-22T01:15:00.000Z</lastmod></url>
</urlset>
`);
});

test('a sitemap too long for the protocol keeps what changed last', () => {
  const places = Array.from({ length: 50_002 }, (_, index) => ({
    path: `/${index}/`,
    changed: new Date(index * 1000),
  }));
  const text = sitemapXml(places, absolute);
  expect(text.match(/<url>/g)).toHaveLength(50_000);
  expect(text).not.toContain('/1/</loc>');
  expect(text).toContain('/50001/</loc>');
});
