import { expect, test } from 'vitest';
import { formatHeaders, type HeaderRule, headersFor, parseHeaders } from './headers-file.ts';

const rules: HeaderRule[] = [
  {
    pattern: '/*',
    unset: [],
    set: [
      ['Cache-Control', 'public, max-age=600'],
      ['X-A', 'one: two'],
    ],
  },
  { pattern: '/_astro/*', unset: ['Cache-Control'], set: [['Cache-Control', 'immutable']] },
];

const file = `/*
  Cache-Control: public, max-age=600
  X-A: one: two

/_astro/*
  ! Cache-Control
  Cache-Control: immutable
`;

test('writes rules as the CDN reads them, and reads them back', () => {
  expect(formatHeaders(rules)).toBe(file);
  expect(parseHeaders(file)).toEqual(rules);
});

test('leaves out comments, blank lines and lines that belong to no rule', () => {
  expect(parseHeaders('  X-Lost: 1\n# note\n\n/a\n  # note\n  X-B: 1\r\n  nonsense\n')).toEqual([
    { pattern: '/a', unset: [], set: [['X-B', '1']] },
  ]);
});

test('a later rule takes back what an earlier one said', () => {
  expect(Object.fromEntries(headersFor(rules, '/_astro/x.css'))).toEqual({
    'cache-control': 'immutable',
    'x-a': 'one: two',
  });
});

test('a header named twice without taking back is joined by a comma', () => {
  const twice = parseHeaders('/*\n  X-A: one\n/b\n  X-A: two\n');
  expect(headersFor(twice, '/b').get('x-a')).toBe('one, two');
});

test.each([
  ['/cari/', '/cari/', true],
  ['/cari/', '/cari/lain/', false],
  ['/pagefind/*.pf_meta', '/pagefind/pagefind.id_1.pf_meta', true],
  ['/pagefind/*.pf_meta', '/pagefind/pagefind.js', false],
  ['/berita/:year/', '/berita/2026/', true],
  ['/berita/:year/', '/berita/2026/11/', false],
  ['/a.b', '/axb', false],
])('the pattern %s at %s: %s', (pattern, path, matches) => {
  const rule = { pattern, unset: [], set: [['X-A', '1'] as [string, string]] };
  expect(headersFor([rule], path).has('x-a')).toBe(matches);
});
