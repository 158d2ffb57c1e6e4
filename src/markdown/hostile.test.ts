import { expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';

const many = 10_000;
/** Of marks of one letter; 200 kB are the longest text there can be. */
const most = 100_000;

/** Texts that make a parser slow or run out of stack, each with a word that has to survive. */
const texts: [name: string, markdown: string][] = [
  ['quotes', `${'>'.repeat(most)} isi`],
  ['quotes with spaces', `${'> '.repeat(most)}isi`],
  ['lists', `${'- '.repeat(many)}isi`],
  ['numbered lists in quotes', `${'> 1. '.repeat(many)}isi`],
  ['lists by indentation', indented(500)],
  ['opening brackets', `${'['.repeat(most)}isi`],
  ['balanced brackets', `${'['.repeat(most)}isi${']'.repeat(most)}`],
  ['links in links', `${'['.repeat(1_000)}isi${'](x)'.repeat(1_000)}`],
  ['pictures in pictures', `${'!['.repeat(1_000)}isi${'](x)'.repeat(1_000)}`],
  ['stars', `${'*'.repeat(most)}isi${'*'.repeat(most)}`],
  ['alternating emphasis', `${'*_'.repeat(many)}isi${'_*'.repeat(many)}`],
  ['word tags', `${'<b>'.repeat(many)}isi${'</b>'.repeat(many)}`],
  ['open tags', `isi ${'<a b="'.repeat(many)}`],
  ['open text directives', `${':bahasa['.repeat(many)}isi`],
  ['boxes in boxes', `${':::catatan\n'.repeat(many)}isi`],
  ['boxes in boxes, well formed', boxes(300)],
  ['a table of many columns', `|${'isi|'.repeat(many)}\n|${'-|'.repeat(many)}`],
  ['a table of many rows', `|isi|b|\n|-|-|\n${'|c|d|\n'.repeat(many)}`],
  [
    'a table of missing cells',
    `|${'isi|'.repeat(3_000)}\n|${'-|'.repeat(3_000)}\n${'|c\n'.repeat(3_000)}`,
  ],
];

test.each(texts)('%s are read in bounded time, and the words stay', async (_, markdown) => {
  const html = await renderMarkdown(markdown);
  expect(html).toContain('isi');
  expect(html.length).toBeLessThan(markdown.length * 40);
});

function indented(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- isi`).join('\n');
}

function boxes(levels: number): string {
  const fences = Array.from({ length: levels }, (_, level) => ':'.repeat(levels + 3 - level));
  const opened = fences.map((fence) => `${fence}catatan`).join('\n');
  return `${opened}\nisi\n${fences.reverse().join('\n')}`;
}
