import { tests as examples } from 'commonmark-spec';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { remarkBoundNesting } from './remark-bound-nesting.ts';

const plain = remark().use(remarkGfm).freeze();
const bounded = remark().use(remarkGfm).use(remarkBoundNesting).freeze();

const treeBy = (processor: { parse: (text: string) => Root }, markdown: string): Root =>
  processor.parse(markdown);

test('a text is read as by the whole grammar, whatever is left out for it', () => {
  for (const { markdown } of examples) {
    expect(treeBy(bounded, markdown)).toEqual(treeBy(plain, markdown));
  }
});

test.each([
  'www.contoh.id',
  'HTTPS://contoh.id/a',
  'tulis ke warga@contoh.id',
  'warga&#64;contoh.id',
  'h&#116;tp://contoh.id',
  'warga\\@contoh.id',
  'https\\://contoh.id',
  'https:/\\/contoh.id',
  'sumber: https://contoh.id (warga)',
  'a\n:-\nb',
  'a\n-:\nb',
  'a\n---\nb',
  '> - a | b\n>   - | -\n>   c | d',
  '| a |\n|---|\n| ~~b~~ |\n\n- [ ] c[^1]\n\n[^1]: d',
])('%s is read alike', (markdown) => {
  expect(treeBy(bounded, markdown)).toEqual(treeBy(plain, markdown));
});

test('a bare address is a link after a text that had none', () => {
  treeBy(bounded, 'tanpa alamat');
  expect(treeBy(bounded, 'www.contoh.id').children[0]).toMatchObject({
    children: [{ type: 'link', url: 'http://www.contoh.id' }],
  });
});
