import { expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';

/** A text of about so many characters. */
type Text = (size: number) => string;

const of =
  (unit: string, before = '', after = ''): Text =>
  (size) =>
    before + unit.repeat(Math.ceil(size / unit.length)) + after;

const numbered =
  (unit: (number: number) => string, before = ''): Text =>
  (size) => {
    let text = before;
    for (let number = 0; text.length < size; number += 1) text += unit(number);
    return text;
  };

/** What makes a parser look back or ahead over everything, and what nobody ever closes. */
const texts: [name: string, text: Text][] = [
  ['quotes', of('>', '', ' isi')],
  ['a quote that goes on without its mark', of('isi\n', '> isi\n')],
  ['quotes left and opened again', of('> isi\n\nisi\n')],
  ['quotes in and out of quotes', of('> isi\n>> isi\n')],
  ['lines in quotes, rules between', of('> ---\nisi\n')],
  ['headings by underline', of('isi\n=\n')],
  ['headings by underline in quotes', of('> isi\n> =\n')],
  ['opening brackets', of('[', '', 'isi')],
  ['closing brackets', of(']', '[', 'isi')],
  ['links that never end', of('[isi](b ')],
  ['references to nothing', of('[isi][b]')],
  ['pictures', of('![isi](b.jpg) ')],
  ['the same footnote', of('[^a] ', '[^a]: isi\n\n')],
  ['footnotes', numbered((number) => `isi[^${number}]\n\n[^${number}]: isi\n\n`)],
  ['footnotes that are never called', of('[^a]: isi\nisi\n', 'isi\n\n')],
  ['stars', of('*', 'isi')],
  ['words after an open bracket', of('&lt; isi ', '[')],
  ['open stars after an open bracket', of('*isi ', '[')],
  ['sections of raw text', of('isi <![CDATA[ ')],
  ['addresses', of('<a@b.id> isi ')],
  ['definitions with open titles', of('[isi]: b "c\n')],
  [
    'tables of 1,000 columns',
    of(`|${'isi|'.repeat(1_000)}\n`, `|${'isi|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n`),
  ],
  ['boxes never closed', of(':::catatan\n', '', 'isi')],
  ['code never closed', of('isi\n', '```\n')],
  ['comments never closed', of('<!-- isi\n\n')],
  ['plain prose', of('kata isi desa\n')],
];

async function work(markdown: string): Promise<number> {
  const before = process.cpuUsage();
  expect(await renderMarkdown(markdown)).toContain('isi');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

// hostile.test.ts has the long ones; the same texts at two lengths tell how the work grows.
test.each(texts)('%s: time grows with the length', async (_name, text) => {
  const short = await work(text(12_000));
  const long = await work(text(48_000));
  // Four times the length may take ten times the work, since a busy machine measures badly; the
  // square would take sixteen times. What takes less than half a second is not judged.
  expect(long).toBeLessThan(Math.max(500, 10 * short));
  expect(long).toBeLessThan(5_000);
});
