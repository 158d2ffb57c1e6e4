import { expect, test } from 'vitest';
import { checkContent } from './read-content.ts';
import { base, layered, tools, written } from './testing/node-fixtures.ts';

const path = 'content/berita/2026/11/panjang/index.md';

/** A text of about so many characters. */
type Text = (size: number) => string;

const of =
  (unit: string, before = ''): Text =>
  (size) =>
    before + unit.repeat(Math.ceil(size / unit.length));

const numbered =
  (unit: (number: number) => string, before = ''): Text =>
  (size) => {
    let text = before;
    for (let number = 0; text.length < size; number += 1) text += unit(number);
    return text;
  };

const texts: [name: string, text: Text][] = [
  ['keys', numbered((number) => `k${number}: a\n`)],
  ['keys with an identity number', numbered((number) => `k${number}: 6271010101900001\n`)],
  ['a list of identity numbers', of('  - 6271010101900001\n', 'aliases:\n')],
  ['rows', numbered((number) => `  - name: a${number}\n    url: x\n`, 'sources:\n')],
  ['keys of a group', numbered((number) => `  k${number}: a\n`, 'photo:\n')],
  ['values with a colon', numbered((number) => `k${number}: a: b\n`)],
  ['values with a hash', of('a #', 'title: ')],
  ['spaces before a hash', (size) => `title: a${' '.repeat(size)}b#c`],
  ['spaces', of(' ')],
  ['tabs', of('\t')],
  ['empty lines', of('\n')],
  ['a key written again and again', of('a: b\n')],
  ['quotes', of('"', 'title: ')],
  ['open quotes', of('a: "\n')],
  ['open lists', of('[', 'title: ')],
  ['open maps', of('{a: ', 'title: ')],
  ['lists in lists', (size) => `title: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}`],
  ['maps in maps', numbered((number) => `${' '.repeat(number)}a:\n`)],
  ['list marks', of('- ')],
  ['anchors', numbered((number) => `k${number}: &a${number} b\n`)],
  ['one long line', of('a', 'title: ')],
  ['a date of digits', of('1', 'date: ')],
];

async function work(text: string): Promise<number> {
  const source = layered(base, written({ [path]: `---\n${text}\n---\nIsi.\n` }));
  const before = process.cpuUsage();
  const { problems } = await checkContent(source, { ...tools, only: new Set([path]) });
  const { user, system } = process.cpuUsage(before);
  expect(problems.length).toBeGreaterThan(0);
  return (user + system) / 1_000;
}

test.each(texts)('front matter of %s: time grows with the length', async (_name, text) => {
  const short = await work(text(12_000));
  const long = await work(text(48_000));
  // Ten times for four times the length, since a busy machine measures badly; the square would be
  // sixteen. What takes less than half a second is not judged.
  expect(long).toBeLessThan(Math.max(500, 10 * short));
});

test('10 MB are refused by their length, before anything reads them', async () => {
  const { problems } = await checkContent(
    layered(base, written({ [path]: `---\ntitle: ${'a'.repeat(10_000_000)}\n---\nIsi.\n` })),
    { ...tools, only: new Set([path]) },
  );
  expect(problems.map(({ rule, message }) => ({ rule, message }))).toEqual([
    {
      rule: 'too-long',
      message:
        'Berkas ini 10001 kB; satu tulisan paling besar 200 kB. Bagi menjadi beberapa tulisan.',
    },
  ]);
});
