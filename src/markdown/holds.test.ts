import { expect, test } from 'vitest';
import { holds } from './holds.ts';

const tree = {
  type: 'root',
  children: [
    { type: 'paragraph', children: [{ type: 'text', value: 'a' }, { type: 'image' }] },
    { type: 'element', tagName: 'table', children: [] },
  ],
};

test('finds a type or an element at any depth, and nothing that is not there', () => {
  const found = ['image', 'table', 'root', 'link', 'img'].map((kind) => holds(tree, kind));
  expect(found).toEqual([true, true, true, false, false]);
  expect(holds(tree, 'link', 'text')).toBe(true);
});
