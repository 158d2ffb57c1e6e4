import { expect, test } from 'vitest';
import { forgetQueries, recentQueries, rememberQuery } from './recent.ts';

function store(first: string | null = null) {
  let kept = first;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  };
}

test('the newest stand first, each once, at most eight', () => {
  const device = store();
  for (const query of ['a', 'b', '', 'a', ...'cdefghi']) rememberQuery(device, query);
  expect(recentQueries(device)).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a']);
  forgetQueries(device);
  expect(recentQueries(device)).toEqual([]);
});

test.each(['{}', 'no JSON', '[1, "a", null]'])(
  'what else stands there is passed over: %s',
  (kept) => {
    expect(recentQueries(store(kept))).toEqual(kept.startsWith('[') ? ['a'] : []);
  },
);

test('a browser that refuses storage searches all the same', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  const device = { getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(recentQueries(device)).toEqual([]);
  rememberQuery(device, 'a');
  forgetQueries(device);
});
