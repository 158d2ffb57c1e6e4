import { expect, test } from 'vitest';
import { breadcrumbs } from './breadcrumbs.ts';
import { jsonLd } from './json-ld.ts';

const absolute = (path: string) => `https://kim.example.org${path}`;

test('a trail is counted from its widest step to the page itself', () => {
  const steps = [
    { label: 'Wilayah', url: '/wilayah/' },
    { label: 'Katingan', url: '/wilayah/katingan/' },
  ];
  expect(breadcrumbs(steps, absolute)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      {
        '@type': 'ListItem',
        position: 1,
        name: 'Wilayah',
        item: 'https://kim.example.org/wilayah/',
      },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Katingan',
        item: 'https://kim.example.org/wilayah/katingan/',
      },
    ],
  });
});

test('no name can end the script it stands in or open a comment there', () => {
  const name = '</script><script>alert(1)</script><!-- </SCRIPT \u2028 & "';
  const text = jsonLd(breadcrumbs([{ label: name, url: '/' }], absolute));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ '@type': 'ListItem', position: 1, name, item: 'https://kim.example.org/' }],
  });
});
